import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Finding, placesOf } from './finding.ts';

/**
 * Forms in which a number is beyond doubt: with the code of its country, a mobile number of China, and a number of North
 * America with its usual dashes. Bare figures are left alone: most are the numbers of orders and invoices.
 */
const forms: readonly { readonly pattern: RegExp; readonly country?: CountryCode }[] = [
  { pattern: /(?<![\w.,/+-])(?:\+|00)[1-9](?:[ \u00A0().-]{0,3}\d){6,14}(?!\w)/g },
  { pattern: /(?<![\w.,/+-])1[3-9]\d(?:[ -]?\d{4}){2}(?!\w)/g, country: 'CN' },
  { pattern: /(?<![\w.,/+-])\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[.-]\d{4}(?!\w)/g, country: 'US' },
];

/** Phone numbers that exist in the plan of their country. The key is the number as it is dialled from abroad. */
export function* findPhones(text: string): Generator<Finding> {
  for (const { pattern, country } of forms)
    for (const { start, end, match } of placesOf(text, pattern)) {
      const number = parsePhoneNumberFromString(match[0].replace(/^00/, '+'), country);
      if (number?.isValid()) yield { kind: 'phone', key: number.number, start, end };
    }
}
