import { type Finding, placesOf } from './finding.ts';

const address =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_%+-][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])/g;

/** E-mail addresses. Their key is in small letters: no mail system in use tells them apart by case. */
export function* findEmails(text: string): Generator<Finding> {
  if (!text.includes('@')) return;
  for (const { start, end, match } of placesOf(text, address))
    yield { kind: 'email', key: match[0].toLowerCase(), start, end };
}
