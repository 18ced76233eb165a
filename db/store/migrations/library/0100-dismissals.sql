-- Suggestions that somebody looked at and does not want to see again. They are named by what they are and not by a row of
-- text.db, which may be made anew.
CREATE TABLE dismissals (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  kind TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (case_id, kind, key)
) STRICT;
