import { z } from 'zod';
import { reads } from './call.ts';

/** How exactly a date is known. `circa` and `range` keep the span; nothing is ever rounded to a day that is not stated. */
export const datePrecisions = ['year', 'month', 'day', 'minute', 'second', 'circa', 'range'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/**
 * A date as evidence has it: the text as written, how exact it is, the zone as written, and the span it covers.
 * `from` and `to` are local dates (`2021-10-26` or `2021-10-26T14:05`), only for sorting and filtering; '' when the
 * text could not be understood. The text is never changed.
 */
export type EvidenceDate = {
  readonly text: string;
  readonly precision: DatePrecision | '';
  readonly zone: string;
  readonly from: string;
  readonly to: string;
};

/** What a person types: the text alone. The engine works out the rest and keeps the text. */
export const dateText = z.string().trim().max(200);

export const dateCalls = {
  /** What a date as written would be understood as, to show it while it is typed. */
  'dates.read': reads(z.object({ text: dateText })).returns<EvidenceDate>(),
};
