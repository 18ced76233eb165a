import { type Sentence, say } from '../../contract/say.ts';
import type { ImportRules } from '../../contract/imports.ts';

/** Why something is left out on purpose, as the ledger says it. */
export type Skipped = { readonly code: 'system-file' | 'pattern' | 'known-file'; readonly reason: Sentence };

/**
 * Files that systems make for themselves beside those of people: views of folders (macOS `.DS_Store`, Windows
 * `Thumbs.db` and `desktop.ini`), the forks that macOS writes beside files on foreign disks (`._x`), bins and indexes.
 */
const systemNames = /^(\.ds_store|\._.+|thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|icon\r|\.directory)$/i;
/** Folders that systems keep at the top of disks and archives. */
const systemFolders =
  /(^|[/\\])(__macosx|\$recycle\.bin|recycler|system volume information|\.spotlight-v100|\.trashes|\.fseventsd|\.documentrevisions-v100|\.temporaryitems|lost\+found|\.trash-\d+)([/\\]|$)/i;

/** Tells of a place whether it is left out, by its name and its path: on a disk, or in a container. */
export function skipper({ skipSystemFiles, skip }: ImportRules): (path: string) => Skipped | undefined {
  const patterns = skip.map(pattern => ({ pattern, fits: fitting(pattern.normalize('NFC')) }));
  return written => {
    // A Mac gives the names of files with accents as characters of their own, and keyboards do not.
    const path = written.normalize('NFC');
    const name = path.split(/[/\\]/).at(-1) ?? path;
    if (skipSystemFiles && (systemNames.test(name) || systemFolders.test(path)))
      return {
        code: 'system-file',
        reason: say('system-file'),
      };
    const rule = patterns.find(({ fits }) => fits(name, path));
    return rule && { code: 'pattern', reason: say('pattern', { pattern: rule.pattern }) };
  };
}

/** A pattern of a name, or with a slash in it of the end of a path; capitals do not count, because on some disks they do not. */
function fitting(pattern: string): (name: string, path: string) => boolean {
  const source = Array.from(pattern.replaceAll('\\', '/'), character =>
    character === '*' ? '.*' : character === '?' ? '.' : character.replace(/[$()+.[\]^{|}]/, '\\$&'),
  ).join('');
  if (!pattern.includes('/') && !pattern.includes('\\')) {
    const whole = new RegExp(`^${source}$`, 'isu');
    return name => whole.test(name);
  }
  const end = new RegExp(`(^|/)${source.replace(/^\//, '')}$`, 'isu');
  return (_name, path) => end.test(path.replaceAll('\\', '/'));
}
