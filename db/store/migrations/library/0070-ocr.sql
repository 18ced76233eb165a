-- Recognising the words of pages that are pictures.

-- Texts that people put in the place of what a machine read. They belong to the file, as all text does.
CREATE TABLE page_corrections (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_id INTEGER NOT NULL REFERENCES files,
  page INTEGER NOT NULL DEFAULT 1 CHECK (page >= 1),
  text TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (file_id, page)
) STRICT;

-- Whether pages that are pictures are recognised in what this import brings.
ALTER TABLE imports ADD COLUMN ocr INTEGER NOT NULL DEFAULT 1 CHECK (ocr IN (0, 1));

-- The queue of such pages: whether it stands still, and how many were through with it when it was empty last.
CREATE TABLE ocr_queue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  settled_before INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO ocr_queue (id) VALUES (1);

-- What was read before nobody looked for pictures in: it is read once more.
UPDATE files SET reading = 'waiting' WHERE kind IN ('pdf', 'image') AND reading = 'read';
