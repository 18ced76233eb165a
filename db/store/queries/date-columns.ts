import type { EvidenceDate } from '../../../contract/dates.ts';

export type DateColumns = {
  readonly date_text: string;
  readonly date_precision: EvidenceDate['precision'];
  readonly date_zone: string;
  readonly date_from: string;
  readonly date_to: string;
};

export function dateFrom(row: DateColumns): EvidenceDate {
  return {
    text: row.date_text,
    precision: row.date_precision,
    zone: row.date_zone,
    from: row.date_from,
    to: row.date_to,
  };
}

export function dateColumns(date: EvidenceDate): DateColumns {
  return {
    date_text: date.text,
    date_precision: date.precision,
    date_zone: date.zone,
    date_from: date.from,
    date_to: date.to,
  };
}
