-- Lists and counts that are asked for again and again, also while 100,000 files are being taken in.

-- A ledger in its own order, in parts.
CREATE INDEX import_items_in_order ON import_items (import_id, id);

-- Files whose text is still to be read, or could not be.
CREATE INDEX files_unread ON files (reading) WHERE reading IN ('waiting', 'failed');

-- The log, the newest entries first.
CREATE INDEX custody_by_time ON custody (at, seq);
