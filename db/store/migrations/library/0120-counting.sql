-- A case at a glance counts all its exhibits: from these two indexes alone, with their files by key, in a third of the time.

CREATE INDEX exhibits_by_status ON exhibits (case_id, file_id, status) WHERE deleted = 0;

DROP INDEX exhibits_by_date;
-- The precision says whether a date has a month. It stands after what lists are paged by.
CREATE INDEX exhibits_by_date ON exhibits (case_id, date_from, id, date_precision) WHERE deleted = 0;
