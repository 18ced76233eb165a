import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { Failure } from '../../contract/failure.ts';

/**
 * The fonts of the report, all under the SIL Open Font Licence, read from their npm packages.
 * The template names the same families in template/style.typ; a family that was not loaded is passed over there.
 */

const require = createRequire(import.meta.url);

type FontFile = readonly [packageName: string, path: string];
/** The faces of one family; a character counts as covered when every one of them has it. */
type Family = readonly FontFile[];

const latin: readonly Family[] = [
  [
    ['source-serif', 'TTF/SourceSerif4-Regular.ttf'],
    ['source-serif', 'TTF/SourceSerif4-It.ttf'],
    ['source-serif', 'TTF/SourceSerif4-Semibold.ttf'],
    ['source-serif', 'TTF/SourceSerif4-SemiboldIt.ttf'],
  ],
  [['source-serif', 'TTF/SourceSerif4Display-Semibold.ttf']],
  [
    ['source-sans', 'TTF/SourceSans3-Regular.ttf'],
    ['source-sans', 'TTF/SourceSans3-Semibold.ttf'],
  ],
  [['@expo-google-fonts/source-code-pro', '400Regular/SourceCodePro_400Regular.ttf']],
];
const emoji: readonly Family[] = [[['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf']]];
const chinese: readonly Family[] = [
  [
    ['@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf'],
    ['@expo-google-fonts/noto-serif-sc', '700Bold/NotoSerifSC_700Bold.ttf'],
  ],
  [
    ['@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
    ['@expo-google-fonts/noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
  ],
];

/** Code points that one family can show in every face, so that a cluster of them never needs two fonts. */
export type Coverage = readonly ReadonlySet<number>[];
export type Fonts = { readonly files: readonly Buffer[]; readonly coverage: Coverage };

/**
 * Loads the fonts that a text needs: the Latin ones always, emoji and Chinese (51 MB) only when a character asks for
 * them. The choice depends on the text alone, so that the same report is always set from the same fonts.
 * Raises `internal` when a font file is missing from the installation.
 */
export function loadFonts(text: string, needsChinese: boolean): Fonts {
  const wanted = new Set(Array.from(text, character => character.codePointAt(0) ?? 0));
  const lacksSome = ({ coverage }: Fonts): boolean =>
    [...wanted].some(point => !coverage.some(family => family.has(point)));
  let fonts = loadFamilies(latin);
  if (lacksSome(fonts)) fonts = joined(fonts, loadFamilies(emoji));
  if (needsChinese || lacksSome(fonts)) fonts = joined(fonts, loadFamilies(chinese));
  return fonts;
}

function joined(some: Fonts, more: Fonts): Fonts {
  return { files: [...some.files, ...more.files], coverage: [...some.coverage, ...more.coverage] };
}

function loadFamilies(families: readonly Family[]): Fonts {
  const loaded = families.map(family => family.map(readFont));
  return { files: loaded.flat(), coverage: loaded.map(coveredByAll) };
}

function coveredByAll(files: readonly Buffer[]): ReadonlySet<number> {
  const [first = [], ...others] = files.map(file => create(file).characterSet);
  const rest = others.map(face => new Set(face));
  return new Set(first.filter(point => rest.every(face => face.has(point))));
}

function readFont([packageName, path]: FontFile): Buffer {
  try {
    return readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path));
  } catch (error) {
    throw new Failure(
      'internal',
      `The font ${packageName}/${path} is missing, so no document was made. No evidence was changed; install the program again.`,
      undefined,
      { cause: error },
    );
  }
}
