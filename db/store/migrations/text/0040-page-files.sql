-- Files that a page names as going with what it says, such as the pictures of a chat; id = page id.
CREATE TABLE page_files (
  id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- as written: a name, or a path
  name TEXT NOT NULL,
  PRIMARY KEY (id, position)
) STRICT, WITHOUT ROWID;
