import { type Import, uploadedAs } from '../../contract/imports.ts';

export const isUpload = (path: string): boolean => uploadedAs(path) !== undefined;
/** A path as the person knows it: what came from the browser begins where they chose it. */
export const knownPath = (path: string): string => uploadedAs(path) ?? path;
const lastPart = (path: string): string =>
  path
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .at(-1) || path;

/**
 * The name of a file, and the folder that it was found in as seen from what was chosen for the import: the way to there
 * is the same for every line, and the whole path can be looked at.
 */
export function placeOf(path: string, chosen: readonly string[]): { readonly name: string; readonly folder: string } {
  const known = knownPath(path);
  const root = chosen.find(
    each => !isUpload(each) && /^[\\/]/.test(known.slice(each.length)) && known.startsWith(each),
  );
  const seen = root === undefined || isUpload(path) ? known : lastPart(root) + known.slice(root.length);
  const name = lastPart(seen);
  const isShort = isUpload(path) || root !== undefined;
  return { name, folder: isShort ? seen.slice(0, -name.length).replace(/[\\/]+$/, '') : '' };
}

/** What an import is called in lists: where it came from, in the person's own words if there are any. */
export function titleOf(
  one: Import,
  text: { readonly uploaded: string; morePaths(path: string, more: number): string },
): string {
  if (one.source !== '') return one.source;
  const [first = ''] = one.paths;
  return text.morePaths(isUpload(first) ? text.uploaded : lastPart(first), one.paths.length - 1);
}

type TimeWords = { seconds(count: number): string; minutes(count: number): string; hours(count: number): string };

/** A stretch of time in one unit, such as 45 s, 3 min or 2 h. */
export function timeText(seconds: number, text: TimeWords): string {
  if (seconds < 90) return text.seconds(Math.max(1, Math.round(seconds)));
  if (seconds < 90 * 60) return text.minutes(Math.round(seconds / 60));
  return text.hours(Math.round(seconds / 3600));
}
