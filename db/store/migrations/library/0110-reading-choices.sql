-- How people have said that files are read: as chats of other tools, or for the strings in them. It belongs to the file,
-- as all text does.
CREATE TABLE reading_choices (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_id INTEGER NOT NULL UNIQUE REFERENCES files,
  -- see contract/read-as.ts
  choice TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choice)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- Chats that were read before the files that go with messages were kept beside the text are read once more.
UPDATE files SET reading = 'waiting' WHERE kind = 'chat' AND reading = 'read';
