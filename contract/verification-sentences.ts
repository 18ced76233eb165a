/**
 * Everything that a verification says of what it found wrong, or noticed. What stands in braces is put in (`say`). Each of
 * them is there in Chinese, by its key: `verification-sentences-in-chinese.ts`.
 */
export const verificationSentences = {
  'entry-missing': 'Custody log of {device}: entry {entry} is missing',
  'entry-out-of-order': 'Custody log of {device}: entry {entry} does not follow entry {before}',
  'entry-altered': 'Custody log of {device}: entry {entry} ({action}) was altered',
  'entry-changes-altered': 'Custody log of {device}: what entry {entry} ({action}) changed was altered',
  'signed-entry-gone': 'Custody log of {device}: entry {entry} was signed and is gone',
  'signature-wrong': 'Custody log of {device}: the signature of entry {entry} does not match',
  'change-missing': 'History of {device}: change {change} is missing before entry {entry}',
  'changes-unaccounted': 'History of {device}: it has changes that no entry of the log accounts for',
  'record-missing': 'Record {record}: its history is there, and the record is not',
  'record-altered': 'Record {record}: {field} was changed without an entry in the log',
  'place-altered': 'Place {path}: it differs from what entry {entry} of the custody log of {device} tells of it',
  'places-unequal':
    'Places: the library holds {places} places where files were found, and the custody log tells of {entries}',
  'row-points-nowhere': 'Store: a row of {table} points to something that is not there',
  'store-damaged': 'Store: {what}',
  'original-of-none-missing': 'Original of no exhibit: the file is missing from the vault (SHA-256 {sha256})',
  'original-of-none-altered': 'Original of no exhibit: the file in the vault was altered (SHA-256 {sha256})',
  'original-missing': 'Original of {name}: the file is missing from the vault (SHA-256 {sha256})',
  'original-altered': 'Original of {name}: the file in the vault was altered (SHA-256 {sha256})',
  'more-problems': '{count} further problems',

  'files-of-no-exhibit': '{count} files in the vault belong to no exhibit yet, such as after an interrupted import.',
  'files-of-others': '{count} files in the vault’s folder were not put there by this program: {names}',
  'leftovers-removed': '{count} leftovers of interrupted imports were removed.',
} as const;
