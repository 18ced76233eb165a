import { countrySpecs, isValidIBAN } from 'ibantools';
import { type Finding, placesOf } from './finding.ts';

const beginning = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?=[ \u00A0]?[A-Z0-9]{4})/g;
const specs = countrySpecs as Readonly<Record<string, { readonly chars: number | null } | undefined>>;

/** International bank account numbers (IBAN) whose length, form and check digits are right. */
export function* findAccounts(text: string): Generator<Finding> {
  for (const { start, match } of placesOf(text, beginning)) {
    const length = specs[match[0].slice(0, 2)]?.chars;
    if (!length) continue;
    let key = '';
    let end = start;
    while (key.length < length && /[A-Z0-9 \u00A0]/.test(text[end] ?? '')) {
      key += (text[end] ?? '').trim();
      end += 1;
    }
    if (!/[A-Za-z0-9]/.test(text[end] ?? '') && isValidIBAN(key)) yield { kind: 'account', key, start, end };
  }
}
