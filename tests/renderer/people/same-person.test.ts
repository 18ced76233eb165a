import { expect, test } from 'vitest';
import type { Entity } from '../../../contract/entities.ts';
import { maybeSame, queryFor } from '../../../renderer/people/same-person.ts';

const anEntity = (id: number, name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  uid: String(id),
  caseId: 1,
  kind: 'person',
  name,
  aliases: [],
  role: '',
  isParty: false,
  description: '',
  identifiers: [],
  ...more,
});
const phone = (value: string): Entity['identifiers'] => [{ id: 1, kind: 'phone', value, remark: '' }];

test('entries that share a name or a number, however it is written, may be the same person', () => {
  const one = anEntity(1, 'Tao Liu', { aliases: ['刘涛'], identifiers: phone('+1 (202) 555-0100') });
  const all = [
    one,
    anEntity(2, 'T. Li', { aliases: ['刘涛'] }),
    anEntity(3, 'TAO LIU'),
    anEntity(4, 'Somebody', { identifiers: phone('1 202 555 0100') }),
    anEntity(5, 'R. Vale', { identifiers: phone('1 202 555 0199') }),
  ];
  expect(maybeSame(one, all).map(({ id }) => id)).toEqual([2, 3, 4]);
});

test('somebody is looked for under every name and number, each as it is written', () => {
  const entity = anEntity(1, 'Tao "TL" Liu', { aliases: ['刘涛', '刘涛'], identifiers: phone('+1 202') });
  expect(queryFor(entity)).toBe('"Tao  TL  Liu" OR "刘涛" OR "+1 202"');
});
