import { parseSync, Visitor } from 'oxc-parser';

export type ModuleImport = {
  /** As written between the quotes; undefined when it is computed and so cannot be checked. */
  readonly name: string | undefined;
  /** From 1. */
  readonly line: number;
  /** Only types come through it: nothing of it is loaded when the program runs. */
  readonly typeOnly: boolean;
};

/**
 * Everything a source file imports or re-exports: statements, `import()` calls and `import()` types.
 * Throws an Error with the parser's first complaint when the text is no valid module.
 */
export function importsOf(file: string, text: string): ModuleImport[] {
  const { module, program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  const found: ModuleImport[] = [];
  const add = (name: string | undefined, offset: number, typeOnly: boolean): void => {
    found.push({ name, line: text.slice(0, offset).split('\n').length, typeOnly });
  };
  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, start, entries.length > 0 && entries.every(entry => entry.isType));
  }
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest !== null) add(moduleRequest.value, start, isType);
    }
  }
  new Visitor({
    ImportExpression: ({ source, start }) =>
      add(source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined, start, false),
    TSImportType: ({ source, start }) => add(source.value, start, true),
  }).visit(program);
  return found;
}
