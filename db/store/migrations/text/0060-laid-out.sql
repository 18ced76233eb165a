-- The pages of an Office file as a program has laid them out, a PDF. They are made when somebody looks at them first, and
-- may be dropped at any time. `made_by` is that program with its version; the hash tells that it is still the same file.
CREATE TABLE laid_out (
  file_id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  made_by TEXT NOT NULL,
  pdf BLOB NOT NULL
) STRICT;
