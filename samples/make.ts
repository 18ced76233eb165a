import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { drawPage } from './builders/drawn-page.ts';
import { mailMessage } from './builders/mail-message.ts';
import { scannedPage } from './builders/scanned-page.ts';
import { spreadsheet } from './builders/spreadsheet.ts';
import { startTypesetting, type Typeset } from './builders/typeset-pdf.ts';
import { wordDocument } from './builders/word-document.ts';
import { type Recipe, recipes } from './recipes.ts';

const samples = dirname(fileURLToPath(import.meta.url));

/** Resolution of the scans: half of what an office uses, still good enough to be read by a machine, and a small file. */
const scanDotsPerInch = 150;

/**
 * Makes the documents that a list of recipes names and returns their bytes by file. The same sources give the same
 * bytes on the same kind of machine. Raises an Error when a source is missing or cannot be built.
 */
export async function makeDocuments(wanted: readonly Recipe[]): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  let typesetting: Promise<Typeset> | undefined;

  const earlier = (file: string): Uint8Array => {
    const bytes = made.get(file);
    if (bytes === undefined) throw new Error(`${file} is used before it is made: check the order of the recipes.`);
    return bytes;
  };
  const build = async (recipe: Recipe): Promise<Uint8Array> => {
    if ('typeset' in recipe) {
      typesetting ??= startTypesetting(samples);
      return (await typesetting)(recipe.typeset);
    }
    if ('copy' in recipe) {
      const bytes = readFileSync(join(samples, recipe.copy));
      return recipe.charset === undefined ? bytes : iconv.encode(bytes.toString('utf8'), recipe.charset);
    }
    if ('word' in recipe) return wordDocument(recipe.word);
    if ('mail' in recipe) return mailMessage(recipe.mail, earlier);
    if ('sheet' in recipe) return spreadsheet(recipe.sheet);
    if ('sameAs' in recipe) return earlier(recipe.sameAs);
    return scannedPage(await drawPage(earlier(recipe.scanOf), recipe.page, scanDotsPerInch), scanDotsPerInch);
  };

  for (const recipe of wanted) made.set(recipe.file, await build(recipe));
  return made;
}

/** Writes the documents below a folder, which is emptied first. What is only attached to a message gets no file of its own. */
async function writeDocuments(folder: string): Promise<void> {
  const made = await makeDocuments(recipes);
  rmSync(folder, { recursive: true, force: true });
  let files = 0;
  let total = 0;
  for (const recipe of recipes) {
    const bytes = made.get(recipe.file);
    if (bytes === undefined || ('word' in recipe && recipe.attachedOnly === true)) continue;
    const path = join(folder, recipe.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    files += 1;
    total += bytes.length;
  }
  console.log(`${files} sample documents, ${(total / 1_000_000).toFixed(2)} MB, are in ${folder}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeDocuments(join(samples, 'documents'));
