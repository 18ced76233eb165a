-- What tells a person or an organisation beyond doubt: numbers and addresses, each a record of its own.
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

-- The entry that a removed one was merged into: what named it, such as a locked note, is led there. Never in a chain.
ALTER TABLE entities ADD COLUMN merged_id INTEGER REFERENCES entities;
CREATE INDEX entities_by_merged ON entities (merged_id) WHERE merged_id IS NOT NULL;
