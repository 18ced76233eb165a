-- Passages that were marked while reading, and what was remarked about them. They prove nothing by themselves: that is
-- what pin-cites are for.

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
