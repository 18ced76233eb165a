-- A small picture of the first page of a file, JPEG. It is made when somebody looks at the file first, and may be dropped
-- at any time. The hash tells that it is still the same file, since ids may be given again when library.db is put back.
CREATE TABLE thumbnails (
  file_id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  picture BLOB NOT NULL
) STRICT;
