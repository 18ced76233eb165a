-- Passwords of a case's protected files. Only in an encrypted library, where nothing lies in the clear: the engine
-- refuses them in any other. No history: a row of changes would keep what somebody wanted forgotten.
CREATE TABLE passwords (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases,
  password TEXT NOT NULL CHECK (password <> ''),
  added_at INTEGER NOT NULL,
  UNIQUE (case_id, password)
) STRICT;
