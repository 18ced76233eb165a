import { readFileSync } from 'node:fs';

/** What the README says a JSON object has. `anything` stands for a part whose fields depend on the file or the act. */
export type Shape = {
  readonly fields: Map<string, Shape>;
  optional: boolean;
  anything: boolean;
};

/** The shapes of headless/README.md by their headings. */
export function documentedShapes(): ReadonlyMap<string, Shape> {
  const readme = readFileSync(new URL('../../headless/README.md', import.meta.url), 'utf8');
  const sections = new Map(
    readme
      .split(/^### /m)
      .slice(1)
      .map(section => {
        const [name = ''] = section.split('\n', 1);
        return [name, section] as const;
      }),
  );
  return new Map([...sections.keys()].map(name => [name, shapeOf(name, sections)]));
}

function shapeOf(name: string, sections: ReadonlyMap<string, string>): Shape {
  const text = sections.get(name);
  if (text === undefined) throw new Error(`The README links to "${name}", which it does not have`);
  const shape = emptyShape();
  const linked = (row: string): Shape | undefined => {
    const [, anchor] = /\]\(#([a-z-]+)\)/.exec(row) ?? [];
    if (anchor === undefined) return undefined;
    return shapeOf([...sections.keys()].find(heading => heading.replaceAll(' ', '-') === anchor) ?? anchor, sections);
  };
  // A link before the table: all of that, and more.
  const [before = ''] = text.split('| field', 1);
  for (const [field, inner] of linked(before)?.fields ?? []) shape.fields.set(field, inner);
  for (const row of text.matchAll(/^\| `(.+?)` \|(.*)\|$/gm)) {
    const [, path = '', meaning = ''] = row;
    const place = path.split('.').reduce(stepInto, shape);
    if (path.endsWith('?')) place.optional = true;
    for (const [field, inner] of linked(meaning)?.fields ?? []) place.fields.set(field, inner);
  }
  return shape;
}

const emptyShape = (): Shape => ({ fields: new Map(), optional: false, anything: false });

function stepInto(shape: Shape, step: string): Shape {
  if (step === '*') {
    shape.anything = true;
    return shape;
  }
  const name = step.replace(/[[\]?]/g, '');
  const inner = shape.fields.get(name) ?? emptyShape();
  shape.fields.set(name, inner);
  return inner;
}

/** What of a value is not as documented: fields that are missing or that nobody told of. */
export function differences(value: unknown, shape: Shape, place = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(one => differences(one, shape, `${place}[]`));
  if (typeof value !== 'object' || value === null || shape.anything) return [];
  const missing = [...shape.fields].filter(([name, inner]) => !inner.optional && !Object.hasOwn(value, name));
  return [
    ...missing.map(([name]) => `${place}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const documented = shape.fields.get(name);
      return documented ? differences(inner, documented, `${place}.${name}`) : [`${place}.${name} is not documented`];
    }),
  ];
}
