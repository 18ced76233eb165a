-- The text of files, page by page; can be rebuilt from the originals. Page id = file id * 65,536 + page number.
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  -- where the text came from: 'embedded' in the file, or 'ocr'
  origin TEXT NOT NULL DEFAULT 'embedded' CHECK (origin IN ('embedded', 'ocr')),
  label TEXT NOT NULL DEFAULT '',
  -- size in points (1/72 inch) as shown, 0 when the kind has no page size
  width REAL NOT NULL DEFAULT 0,
  height REAL NOT NULL DEFAULT 0,
  -- UTF-8, zstd; the length in characters is for statistics
  text BLOB NOT NULL,
  length INTEGER NOT NULL
) STRICT;

-- A file's text counts only when its row here names the revision that library.db asks for.
CREATE TABLE file_texts (
  file_id INTEGER PRIMARY KEY,
  text_rev INTEGER NOT NULL,
  reader TEXT NOT NULL,
  page_count INTEGER NOT NULL
) STRICT;

-- The last custody entry that this file has seen of each device: a library.db put back from a backup is behind it.
CREATE TABLE custody_seen (
  device_uid BLOB PRIMARY KEY CHECK (length(device_uid) = 16),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;
