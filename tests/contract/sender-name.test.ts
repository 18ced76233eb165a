import { expect, test } from 'vitest';
import { senderName } from '../../contract/sender-name.ts';

test('a sender goes by the name before the address, without its quotation marks', () => {
  expect(senderName('"Rosa Keller" <rosa@example.org>')).toBe('Rosa Keller');
  expect(senderName('Rosa Keller <rosa@example.org>')).toBe('Rosa Keller');
  expect(senderName('“罗莎”<rosa@example.org>')).toBe('罗莎');
});

test('an address or a number alone is no name', () => {
  expect(senderName('rosa@example.org')).toBe('');
  expect(senderName('<rosa@example.org>')).toBe('');
  expect(senderName('+1 202 555 0143')).toBe('');
  expect(senderName('12025550143')).toBe('');
});
