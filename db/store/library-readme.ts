/** The file README.txt of a new library: what the folder is, and how to check it without the product. */
export function libraryReadme(name: string, encrypted: boolean): string {
  // An encrypted library does not tell its name.
  return [...about(encrypted ? 'Casewright library' : name), ...(encrypted ? encryptedParts : plainParts)].join('\n');
}

const about = (name: string): string[] => [
  name.replace(/[\r\n]+/g, ' '),
  '',
  'This folder is a Casewright library: the evidence and the work of one or more investigations.',
  'Keep it together, and copy it only while Casewright is closed. Do not rename, edit or add files in it.',
  '',
  '  library.db   cases, exhibits, notes, facts, and the custody log. Back this up.',
  '  objects      every file that was taken in, unaltered, stored once. Back this up.',
  '  text.db      the text that was read from the files. Can be made again, slowly.',
  '  search.db    the search index. May be deleted while Casewright is closed; it is made again.',
  '  library.lock tells other programs that the library is open. Holds nothing else.',
];

const plainParts = [
  '',
  'To check it without Casewright',
  '',
  'The name of each file in objects is the SHA-256 of its content. On Linux, in the folder objects:',
  '',
  `  for f in ??/*; do echo "\${f##*/}  $f"; done | sha256sum --check --quiet`,
  '',
  'No output means that every file is as it was taken in. (macOS: shasum -a 256 -c; Windows, one file: certutil',
  '-hashfile FILE SHA256.) library.db is an SQLite 3 database (https://sqlite.org). The hashes and sizes that it',
  'expects, its exhibits, and the custody log:',
  '',
  '  sqlite3 -readonly library.db "SELECT lower(hex(sha256)), size FROM files"',
  '  sqlite3 -readonly library.db "SELECT number, title, file_name FROM exhibits WHERE deleted = 0"',
  '  sqlite3 -readonly library.db "SELECT seq, at, actor, action, lower(hex(hash)) FROM custody ORDER BY device, seq"',
  '',
];

const encryptedParts = [
  '  library.key  the key of this library, locked with your passphrase. Back this up: without this file AND the',
  '               passphrase nobody can open the library, not even we.',
  '',
  'Everything but this page is encrypted, so it can be checked only with the passphrase:',
  '',
  '  library.key  JSON. The passphrase (Unicode NFKC, UTF-8) through scrypt gives the key that opens, with AES-256-GCM,',
  '               the library key. HKDF-SHA256 of that key, without salt, with the info "casewright 1 database",',
  '               "casewright 1 objects" and "casewright 1 names" gives three keys of 32 bytes.',
  '  *.db         SQLite 3 with SQLite3 Multiple Ciphers (https://utelle.github.io/SQLite3MultipleCiphers/),',
  "               cipher aegis, raw key: PRAGMA cipher='aegis'; PRAGMA key=\"x'HEX OF THE DATABASE KEY'\";",
  '  objects      the name of a file is the HMAC-SHA256 of its SHA-256 under the names key, in hexadecimal.',
  '               A file is a header of 80 bytes and parts of 65,536 bytes, each under AES-256-GCM with its tag of',
  '               16 bytes behind it. Header: "CWOB", version 1 (1 byte), 3 zero bytes, part size (4 bytes, big',
  '               endian), 4 zero bytes, salt (32 bytes), binding (32 bytes). HKDF-SHA256 of the objects key with that',
  '               salt and the info "casewright object 1" gives 64 bytes: the key of the parts, then the key under',
  '               which the binding is the HMAC-SHA256 of the SHA-256 of the content. The nonce of a part is its',
  '               number from 0 (11 bytes, big endian) and a byte that is 1 for the last part, else 0.',
  '',
];
