-- Generated from the migrations by "npm run schema": do not edit.
-- The whole schema as it is after every step, for reading and for comparing versions.

-- library.db

CREATE TABLE library (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  public_key BLOB NOT NULL,
  private_key BLOB
) STRICT;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL DEFAULT '',
  reference TEXT NOT NULL DEFAULT '',
  jurisdiction TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'archived')),
  description TEXT NOT NULL DEFAULT '',
  exhibit_prefix TEXT NOT NULL DEFAULT 'EX-',
  exhibit_digits INTEGER NOT NULL DEFAULT 4 CHECK (exhibit_digits BETWEEN 1 AND 9),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX cases_by_reference ON cases (reference) WHERE deleted = 0 AND reference <> '';

CREATE TABLE exhibit_number (
  case_id INTEGER NOT NULL REFERENCES cases,
  number TEXT NOT NULL,
  exhibit_uid BLOB NOT NULL,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit_counter (
  case_id INTEGER PRIMARY KEY REFERENCES cases,
  next INTEGER NOT NULL CHECK (next >= 1)
) STRICT;

CREATE TRIGGER exhibit_number_kept BEFORE DELETE ON exhibit_number
  BEGIN SELECT raise(ABORT, 'an exhibit number is never given again'); END;

CREATE TRIGGER exhibit_number_fixed BEFORE UPDATE ON exhibit_number
  BEGIN SELECT raise(ABORT, 'an exhibit number is never given again'); END;

CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'unknown',
  stored_at INTEGER NOT NULL,
  verified_at INTEGER,
  page_count INTEGER NOT NULL DEFAULT 0,
  -- 'waiting' until a reader has run; 'none' when there is no reader for this kind yet
  reading TEXT NOT NULL DEFAULT 'waiting' CHECK (reading IN ('waiting', 'read', 'none', 'failed')),
  reading_code TEXT,
  reading_message TEXT,
  reader TEXT,
  -- which revision of the text text.db and search.db should hold; 0 = no text
  text_rev INTEGER NOT NULL DEFAULT 0,
  metadata TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(metadata))
) STRICT;

CREATE TABLE exhibits (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  file_id INTEGER NOT NULL REFERENCES files,
  parent_id INTEGER REFERENCES exhibits,
  number TEXT NOT NULL DEFAULT '',
  -- the number with its last figures padded, so that EX-9999 comes before EX-10000
  number_order TEXT GENERATED ALWAYS AS (
    rtrim(number, '0123456789') || printf('%012d', CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS INTEGER))
  ) VIRTUAL,
  title TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL DEFAULT '',
  custodian TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'in-review', 'reviewed', 'key', 'privileged')),
  -- the document's own date: as written, precision, zone, and a sortable span of days (YYYY-MM-DD or with time)
  date_text TEXT NOT NULL DEFAULT '',
  date_precision TEXT NOT NULL DEFAULT '' CHECK (date_precision IN ('', 'year', 'month', 'day', 'minute', 'second', 'circa', 'range')),
  date_zone TEXT NOT NULL DEFAULT '',
  date_from TEXT NOT NULL DEFAULT '',
  date_to TEXT NOT NULL DEFAULT '',
  added_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, acquired TEXT NOT NULL DEFAULT '') STRICT;

CREATE UNIQUE INDEX exhibits_by_number ON exhibits (case_id, number) WHERE deleted = 0;

CREATE UNIQUE INDEX exhibits_by_file ON exhibits (case_id, file_id) WHERE deleted = 0;

CREATE INDEX exhibits_of_file ON exhibits (file_id);

CREATE INDEX exhibits_by_parent ON exhibits (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX exhibits_by_number_order ON exhibits (case_id, number_order, id) WHERE deleted = 0;

CREATE INDEX exhibits_by_added ON exhibits (case_id, added_at, id) WHERE deleted = 0;

CREATE INDEX exhibits_by_title ON exhibits (case_id, title, id) WHERE deleted = 0;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  custodian TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  roots TEXT NOT NULL CHECK (json_valid(roots)),
  state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
  failure TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
, ocr INTEGER NOT NULL DEFAULT 1 CHECK (ocr IN (0, 1)), acquired TEXT NOT NULL DEFAULT '', rules TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rules)), paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))) STRICT;

CREATE TABLE occurrences (
  id INTEGER PRIMARY KEY,
  exhibit_id INTEGER NOT NULL REFERENCES exhibits,
  file_id INTEGER NOT NULL REFERENCES files,
  import_id INTEGER NOT NULL REFERENCES imports,
  parent_id INTEGER REFERENCES exhibits,
  path TEXT NOT NULL,
  raw_path BLOB,
  file_name TEXT NOT NULL,
  -- as the file system said, milliseconds since 1970 UTC; NULL inside containers
  modified_at INTEGER,
  found_at INTEGER NOT NULL,
  actor TEXT NOT NULL
, stated TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stated))) STRICT;

CREATE UNIQUE INDEX occurrences_by_place ON occurrences (exhibit_id, import_id, path, ifnull(raw_path, ''));

CREATE INDEX occurrences_by_file ON occurrences (file_id);

CREATE TRIGGER occurrences_kept BEFORE DELETE ON occurrences
  BEGIN SELECT raise(ABORT, 'occurrences are kept for ever'); END;

CREATE TRIGGER occurrences_fixed BEFORE UPDATE ON occurrences
  BEGIN SELECT raise(ABORT, 'occurrences are never changed'); END;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  parent_id INTEGER REFERENCES tags,
  name TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL DEFAULT 'grey',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX tags_by_name ON tags (ifnull(parent_id, 0), name) WHERE deleted = 0;

CREATE TABLE exhibit_tags (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  exhibit_id INTEGER NOT NULL REFERENCES exhibits,
  tag_id INTEGER NOT NULL REFERENCES tags,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (exhibit_id, tag_id)
) STRICT;

CREATE INDEX exhibit_tags_by_tag ON exhibit_tags (tag_id, exhibit_id) WHERE deleted = 0;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  exhibit_id INTEGER REFERENCES exhibits,
  page INTEGER CHECK (page >= 1),
  title TEXT NOT NULL DEFAULT '',
  -- ProseMirror JSON is the truth; text is derived from it
  body TEXT NOT NULL DEFAULT '{"type":"doc","content":[]}' CHECK (json_valid(body)),
  text TEXT NOT NULL DEFAULT '',
  in_report INTEGER NOT NULL DEFAULT 0 CHECK (in_report IN (0, 1)),
  locked_at INTEGER,
  amends_id INTEGER REFERENCES notes,
  created_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX notes_by_case ON notes (case_id, id) WHERE deleted = 0;

CREATE INDEX notes_by_exhibit ON notes (exhibit_id) WHERE deleted = 0 AND exhibit_id IS NOT NULL;

CREATE TRIGGER notes_locked BEFORE UPDATE OF title, body, text, exhibit_id, page, deleted ON notes
  WHEN old.locked_at IS NOT NULL
  BEGIN SELECT raise(ABORT, 'a locked note is only amended'); END;

CREATE TRIGGER notes_stay_locked BEFORE UPDATE OF locked_at ON notes
  WHEN old.locked_at IS NOT NULL AND new.locked_at IS NOT old.locked_at
  BEGIN SELECT raise(ABORT, 'a locked note stays locked'); END;

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  text TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'alleged' CHECK (status IN ('alleged', 'disputed', 'admitted', 'proved')),
  evaluation TEXT NOT NULL DEFAULT '',
  date_text TEXT NOT NULL DEFAULT '',
  date_precision TEXT NOT NULL DEFAULT '' CHECK (date_precision IN ('', 'year', 'month', 'day', 'minute', 'second', 'circa', 'range')),
  date_zone TEXT NOT NULL DEFAULT '',
  date_from TEXT NOT NULL DEFAULT '',
  date_to TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX facts_by_date ON facts (case_id, date_from, id) WHERE deleted = 0;

CREATE TABLE citations (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  exhibit_id INTEGER NOT NULL REFERENCES exhibits,
  fact_id INTEGER REFERENCES facts,
  note_id INTEGER REFERENCES notes,
  value_id INTEGER REFERENCES conflict_values,
  page INTEGER NOT NULL CHECK (page >= 1),
  quote TEXT NOT NULL DEFAULT '',
  -- the words just before and after the quote, to find it again when text is read anew
  context_before TEXT NOT NULL DEFAULT '',
  context_after TEXT NOT NULL DEFAULT '',
  -- rectangles on the page in points from its top left: [[x, y, width, height], …]; '' when only text is known
  region TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK ((fact_id IS NOT NULL) + (note_id IS NOT NULL) + (value_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX citations_by_exhibit ON citations (exhibit_id, page) WHERE deleted = 0;

CREATE INDEX citations_by_fact ON citations (fact_id) WHERE fact_id IS NOT NULL;

CREATE INDEX citations_by_note ON citations (note_id) WHERE note_id IS NOT NULL;

CREATE INDEX citations_by_value ON citations (value_id) WHERE value_id IS NOT NULL;

CREATE TABLE entities (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'organisation')),
  name TEXT NOT NULL DEFAULT '',
  -- other spellings, one a line
  aliases TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  is_party INTEGER NOT NULL DEFAULT 0 CHECK (is_party IN (0, 1)),
  description TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
, merged_id INTEGER REFERENCES entities) STRICT;

CREATE INDEX entities_by_case ON entities (case_id, name) WHERE deleted = 0;

CREATE TABLE counts (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  number TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  statute TEXT NOT NULL DEFAULT '',
  -- what must be proved, one element a line
  elements TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX counts_by_case ON counts (case_id, id) WHERE deleted = 0;

CREATE TABLE count_entities (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  count_id INTEGER NOT NULL REFERENCES counts,
  entity_id INTEGER NOT NULL REFERENCES entities,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (count_id, entity_id)
) STRICT;

CREATE TABLE fact_entities (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  fact_id INTEGER NOT NULL REFERENCES facts,
  entity_id INTEGER NOT NULL REFERENCES entities,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (fact_id, entity_id)
) STRICT;

CREATE TABLE fact_counts (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  fact_id INTEGER NOT NULL REFERENCES facts,
  count_id INTEGER NOT NULL REFERENCES counts,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (fact_id, count_id)
) STRICT;

CREATE TABLE conflicts (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  claim TEXT NOT NULL DEFAULT '',
  adopted_id INTEGER REFERENCES conflict_values,
  reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX conflicts_by_case ON conflicts (case_id, id) WHERE deleted = 0;

CREATE TABLE conflict_values (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  conflict_id INTEGER NOT NULL REFERENCES conflicts,
  value TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX conflict_values_by_conflict ON conflict_values (conflict_id, id) WHERE deleted = 0;

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER REFERENCES cases,
  name TEXT NOT NULL DEFAULT '',
  query TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject INTEGER NOT NULL,
  input TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(input)),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  progress_done INTEGER NOT NULL DEFAULT 0,
  progress_total INTEGER,
  failure_code TEXT,
  failure_message TEXT,
  result TEXT CHECK (result IS NULL OR json_valid(result)),
  created_at INTEGER NOT NULL,
  ended_at INTEGER
, held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)), rank INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX jobs_of_subject ON jobs (kind, subject);

CREATE TABLE change (
  device INTEGER NOT NULL REFERENCES device,
  seq INTEGER NOT NULL,
  operation INTEGER NOT NULL,
  noun TEXT NOT NULL,
  record BLOB NOT NULL,
  field TEXT NOT NULL,
  old ANY,
  new ANY,
  clock_ms INTEGER NOT NULL,
  clock_n INTEGER NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_of_record ON change (record, field, clock_ms, clock_n);

CREATE INDEX change_of_operation ON change (device, operation);

CREATE INDEX change_by_clock ON change (clock_ms, clock_n);

CREATE TRIGGER change_fixed BEFORE UPDATE ON change
  BEGIN SELECT raise(ABORT, 'the history is append-only'); END;

CREATE TRIGGER change_kept BEFORE DELETE ON change
  BEGIN SELECT raise(ABORT, 'the history is append-only'); END;

CREATE TABLE custody (
  device INTEGER NOT NULL REFERENCES device,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject BLOB,
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  reason TEXT NOT NULL DEFAULT '',
  -- the operation that this one takes back, by its seq on the same device
  undoes INTEGER,
  -- SHA-256 over the change rows; zero bytes when nothing in the records changed
  changes_hash BLOB NOT NULL CHECK (length(changes_hash) = 32),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX custody_of_subject ON custody (subject) WHERE subject IS NOT NULL;

CREATE TRIGGER custody_fixed BEFORE UPDATE ON custody
  BEGIN SELECT raise(ABORT, 'the custody log is append-only'); END;

CREATE TRIGGER custody_kept BEFORE DELETE ON custody
  BEGIN SELECT raise(ABORT, 'the custody log is append-only'); END;

CREATE TRIGGER custody_chained BEFORE INSERT ON custody BEGIN
  SELECT raise(ABORT, 'the custody log is broken: this row does not follow the last one')
  WHERE new.seq IS NOT coalesce((SELECT max(seq) FROM custody WHERE device = new.device), 0) + 1
     OR new.previous IS NOT coalesce(
       (SELECT hash FROM custody WHERE device = new.device ORDER BY seq DESC LIMIT 1), zeroblob(32));
END;

CREATE TABLE custody_head (
  device INTEGER NOT NULL REFERENCES device,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  signed_at INTEGER NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER custody_head_fixed BEFORE UPDATE ON custody_head
  BEGIN SELECT raise(ABORT, 'signed heads are append-only'); END;

CREATE TRIGGER custody_head_kept BEFORE DELETE ON custody_head
  BEGIN SELECT raise(ABORT, 'signed heads are append-only'); END;

CREATE INDEX files_unread ON files (reading) WHERE reading IN ('waiting', 'failed');

CREATE INDEX custody_by_time ON custody (at, seq);

CREATE TABLE highlights (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  exhibit_id INTEGER NOT NULL REFERENCES exhibits,
  page INTEGER NOT NULL CHECK (page >= 1),
  quote TEXT NOT NULL DEFAULT '',
  -- the words just before and after the quote, to find it again when text is read anew
  context_before TEXT NOT NULL DEFAULT '',
  context_after TEXT NOT NULL DEFAULT '',
  -- rectangles on the page in points from its top left: [[x, y, width, height], …]; '' when only text is known
  region TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL DEFAULT 'amber' CHECK (colour IN ('amber', 'green', 'blue', 'pink', 'violet', 'orange')),
  comment TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  CHECK (quote <> '' OR region <> '')
) STRICT;

CREATE INDEX highlights_by_exhibit ON highlights (exhibit_id, page) WHERE deleted = 0;

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

CREATE TABLE drafts (
  case_id INTEGER NOT NULL REFERENCES cases,
  -- what is written, such as 'note-12' or 'note-new'
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE identifiers (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  entity_id INTEGER NOT NULL REFERENCES entities,
  kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('phone', 'email', 'account', 'wallet', 'handle', 'document', 'other')),
  value TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX identifiers_by_entity ON identifiers (entity_id) WHERE deleted = 0;

CREATE INDEX entities_by_merged ON entities (merged_id) WHERE merged_id IS NOT NULL;

CREATE TABLE passwords (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases,
  password TEXT NOT NULL CHECK (password <> ''),
  added_at INTEGER NOT NULL,
  UNIQUE (case_id, password)
) STRICT;

CREATE TABLE "file_children" (
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

CREATE INDEX file_children_by_path ON file_children (parent_id, path);

CREATE TABLE mail_ids (
  file_id INTEGER NOT NULL REFERENCES files,
  message_id TEXT NOT NULL,
  PRIMARY KEY (file_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mail_ids_by_id ON mail_ids (message_id, file_id);

CREATE TABLE page_corrections (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_id INTEGER NOT NULL REFERENCES files,
  page INTEGER NOT NULL DEFAULT 1 CHECK (page >= 1),
  text TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (file_id, page)
) STRICT;

CREATE TABLE ocr_queue (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  settled_before INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX jobs_open ON jobs (kind, rank, id) WHERE state IN ('waiting', 'running');

CREATE TABLE "import_items" (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  parent_id INTEGER REFERENCES import_items,
  path TEXT NOT NULL,
  raw_path BLOB,
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'failed', 'skipped')),
  code TEXT,
  reason TEXT,
  file_id INTEGER REFERENCES files,
  exhibit_id INTEGER REFERENCES exhibits,
  size INTEGER,
  at INTEGER NOT NULL,
  CHECK ((outcome IN ('failed', 'skipped')) = (reason IS NOT NULL)),
  CHECK (outcome IN ('failed', 'skipped') OR (file_id IS NOT NULL AND exhibit_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX import_items_by_path ON import_items (import_id, path, ifnull(raw_path, ''));

CREATE INDEX import_items_by_outcome ON import_items (import_id, outcome, id);

CREATE INDEX import_items_in_order ON import_items (import_id, id);

CREATE INDEX import_items_of_parent ON import_items (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE known_lists (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL DEFAULT '',
  file_id INTEGER NOT NULL REFERENCES files,
  count INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE dismissals (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  case_id INTEGER NOT NULL REFERENCES cases,
  kind TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
  UNIQUE (case_id, kind, key)
) STRICT;

CREATE TABLE reading_choices (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  file_id INTEGER NOT NULL UNIQUE REFERENCES files,
  -- see contract/read-as.ts
  choice TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(choice)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE INDEX exhibits_by_status ON exhibits (case_id, file_id, status) WHERE deleted = 0;

CREATE INDEX exhibits_by_date ON exhibits (case_id, date_from, id, date_precision) WHERE deleted = 0;

CREATE INDEX import_items_by_file ON import_items (file_id, import_id, outcome);

-- text.db

CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  -- where the text came from: 'embedded' in the file, or 'ocr'
  origin TEXT NOT NULL DEFAULT 'embedded' CHECK (origin IN ('embedded', 'ocr')),
  label TEXT NOT NULL DEFAULT '',
  -- size in points (1/72 inch) as shown, 0 when the kind has no page size
  width REAL NOT NULL DEFAULT 0,
  height REAL NOT NULL DEFAULT 0,
  -- UTF-8, zstd; the length in characters is for statistics
  text BLOB NOT NULL,
  length INTEGER NOT NULL
, language TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE file_texts (
  file_id INTEGER PRIMARY KEY,
  text_rev INTEGER NOT NULL,
  reader TEXT NOT NULL,
  page_count INTEGER NOT NULL
, studied_rev INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE custody_seen (
  device_uid BLOB PRIMARY KEY CHECK (length(device_uid) = 16),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE scans (
  id INTEGER PRIMARY KEY,
  -- 'skipped': not asked for
  state TEXT NOT NULL CHECK (state IN ('waiting', 'skipped', 'done', 'failed')),
  -- how often it was tried; why it failed
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  -- the text that the file itself holds, UTF-8, zstd; and where recognised words go: beside it, or instead of it
  embedded BLOB NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('beside', 'instead')),
  -- What a machine read on it. This takes seconds a page, so it is kept when the file is read anew; the hash tells that
  -- it is still the same file, since ids may be given again when library.db is put back from a backup.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  recogniser TEXT,
  recognised BLOB,
  -- where each word of it stands, JSON, zstd (db/store/queries/scan-words.ts)
  words BLOB,
  -- 0 to 100
  confidence REAL,
  -- what a person put in its place, a copy from library.db
  corrected BLOB,
  CHECK ((state = 'done') <= (recognised IS NOT NULL))
) STRICT;

CREATE INDEX scans_by_state ON scans (state, id);

CREATE INDEX scans_corrected ON scans (id) WHERE corrected IS NOT NULL;

CREATE TABLE thumbnails (
  file_id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  picture BLOB NOT NULL
) STRICT;

CREATE TABLE page_files (
  id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- as written: a name, or a path
  name TEXT NOT NULL,
  PRIMARY KEY (id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_texts_unstudied ON file_texts (file_id) WHERE studied_rev <> text_rev;

CREATE TABLE study (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE found_values (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE found_passages (
  page_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  value_id INTEGER NOT NULL REFERENCES found_values,
  stop INTEGER NOT NULL,
  PRIMARY KEY (page_id, start, value_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX found_passages_of_value ON found_passages (value_id, page_id);

CREATE TABLE found_in_cases (
  case_id INTEGER NOT NULL,
  value_id INTEGER NOT NULL REFERENCES found_values,
  kind TEXT NOT NULL,
  exhibits INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  PRIMARY KEY (case_id, value_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX found_in_cases_by_kind ON found_in_cases (case_id, kind, exhibits DESC, value_id);

CREATE TABLE counted_files (
  file_id INTEGER NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (file_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE text_signatures (
  file_id INTEGER PRIMARY KEY,
  signature BLOB NOT NULL CHECK (length(signature) = 256)
) STRICT;

CREATE TABLE text_bands (
  band INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  PRIMARY KEY (band, file_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE picture_looks (
  file_id INTEGER PRIMARY KEY,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL
) STRICT;

CREATE TABLE alike (
  file_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('text', 'picture')),
  -- 0 to 1
  likeness REAL NOT NULL,
  PRIMARY KEY (file_id, other_id, how)
) STRICT, WITHOUT ROWID;

CREATE INDEX alike_others ON alike (other_id);

CREATE TABLE laid_out (
  file_id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  made_by TEXT NOT NULL,
  pdf BLOB NOT NULL
) STRICT;

-- search.db

CREATE VIRTUAL TABLE file_words USING fts5(body, content = '', contentless_delete = 1, detail = none,
  tokenize = "ascii tokenchars '~'");

CREATE VIRTUAL TABLE page_words USING fts5(body, content = '', contentless_delete = 1, tokenize = "ascii");

CREATE VIRTUAL TABLE record_words USING fts5(body, content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '~'");

CREATE TABLE indexed (
  file_id INTEGER PRIMARY KEY,
  text_rev INTEGER NOT NULL,
  tokenizer INTEGER NOT NULL
) STRICT;

CREATE TABLE indexed_records (
  device_id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  tokenizer INTEGER NOT NULL
) STRICT;
