-- Which people and facts a note mentions. Derived from the body by the triggers below, also when an edit is undone;
-- nothing else writes here. Pages that a note cites are rows of `citations`.
CREATE TABLE note_references (
  note_id INTEGER NOT NULL REFERENCES notes,
  target BLOB NOT NULL CHECK (length(target) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'fact')),
  PRIMARY KEY (note_id, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_references_by_target ON note_references (target);
CREATE TRIGGER notes_mention AFTER INSERT ON notes BEGIN
  INSERT OR IGNORE INTO note_references (note_id, target, kind)
  SELECT new.id, unhex(json_extract(node.value, '$.attrs.uid'), '-'), json_extract(node.value, '$.attrs.kind')
  FROM json_tree(new.body) AS node
  WHERE node.type = 'object' AND json_extract(node.value, '$.type') = 'mention';
END;
CREATE TRIGGER notes_mention_again AFTER UPDATE OF body ON notes BEGIN
  DELETE FROM note_references WHERE note_id = new.id;
  INSERT OR IGNORE INTO note_references (note_id, target, kind)
  SELECT new.id, unhex(json_extract(node.value, '$.attrs.uid'), '-'), json_extract(node.value, '$.attrs.kind')
  FROM json_tree(new.body) AS node
  WHERE node.type = 'object' AND json_extract(node.value, '$.type') = 'mention';
END;
INSERT OR IGNORE INTO note_references (note_id, target, kind)
SELECT notes.id, unhex(json_extract(node.value, '$.attrs.uid'), '-'), json_extract(node.value, '$.attrs.kind')
FROM notes, json_tree(notes.body) AS node
WHERE node.type = 'object' AND json_extract(node.value, '$.type') = 'mention';

-- What is being written and not saved yet, so that it outlives the window and the program. No record of the case: it
-- has no history, is in no log, and goes when it is saved or given up.
CREATE TABLE drafts (
  case_id INTEGER NOT NULL REFERENCES cases,
  -- what is written, such as 'note-12' or 'note-new'
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;
