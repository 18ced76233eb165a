-- How people have said that files of other tools are read as chats. It belongs to the file, as all text does; files that
-- look the same are offered the same.
CREATE TABLE chat_mappings (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_id INTEGER NOT NULL UNIQUE REFERENCES files,
  -- see contract/chats.ts
  mapping TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(mapping)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

-- Chats that were read before the files that go with messages were kept beside the text are read once more.
UPDATE files SET reading = 'waiting' WHERE kind = 'chat' AND reading = 'read';
