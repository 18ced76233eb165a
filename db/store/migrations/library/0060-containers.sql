-- What comes out of containers: its place in there, what the container says of it, and what could not be taken out.

CREATE TABLE children_of_files (
  parent_id INTEGER NOT NULL REFERENCES files,
  position INTEGER NOT NULL,
  -- NULL when it could not be taken out
  file_id INTEGER REFERENCES files,
  name TEXT NOT NULL,
  -- its place inside the container: folders and name, made unique there
  path TEXT NOT NULL,
  -- what the container states of it, as written there
  stated TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stated)),
  size INTEGER,
  code TEXT,
  reason TEXT,
  PRIMARY KEY (parent_id, position),
  CHECK ((file_id IS NULL) = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO children_of_files (parent_id, position, file_id, name, path, size)
SELECT parent_id, position, file_id, name,
  CASE nth WHEN 1 THEN plain ELSE plain || ' (' || nth || ')' END,
  (SELECT size FROM files WHERE id = file_id)
FROM (
  SELECT *, row_number() OVER (PARTITION BY parent_id, plain ORDER BY position) AS nth
  FROM (SELECT *, CASE name WHEN '' THEN 'unnamed' ELSE replace(name, '/', '∕') END AS plain FROM file_children)
);

DROP TABLE file_children;
ALTER TABLE children_of_files RENAME TO file_children;

CREATE INDEX file_children_by_path ON file_children (parent_id, path);

-- The lines of what came out of a container.
CREATE INDEX import_items_of_parent ON import_items (parent_id) WHERE parent_id IS NOT NULL;

-- What a container states of a file in it, as written there.
ALTER TABLE occurrences ADD COLUMN stated TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stated));

-- The identifiers by which messages know each other, for threads: each message's own and those that it names in
-- In-Reply-To and References. Made from the metadata of the files; filled here for what was read before.
CREATE TABLE mail_ids (
  file_id INTEGER NOT NULL REFERENCES files,
  message_id TEXT NOT NULL,
  PRIMARY KEY (file_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mail_ids_by_id ON mail_ids (message_id, file_id);

INSERT OR IGNORE INTO mail_ids (file_id, message_id)
WITH RECURSIVE ids (file_id, rest, message_id) AS (
  SELECT id, coalesce(metadata ->> 'messageId', '') || ' ' || coalesce(metadata ->> 'inReplyTo', '') || ' '
    || coalesce(metadata ->> 'references', ''), NULL
  FROM files WHERE kind = 'mail'
  UNION ALL
  SELECT file_id, substr(rest, instr(rest, '>') + 1), substr(rest, instr(rest, '<'), instr(rest, '>') - instr(rest, '<') + 1)
  FROM ids WHERE instr(rest, '<') > 0 AND instr(rest, '>') > instr(rest, '<')
)
SELECT file_id, message_id FROM ids WHERE message_id IS NOT NULL;
