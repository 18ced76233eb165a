-- While an import runs, its account is asked for again and again: how many of its files wait is told from this index alone.

DROP INDEX import_items_by_file;
CREATE INDEX import_items_by_file ON import_items (file_id, import_id, outcome);
