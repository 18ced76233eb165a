import { expect, test } from 'vitest';
import { asksFor, fieldsIn, withField, withoutField } from '../../../renderer/search/query-text.ts';

const written = (query: string): string[] =>
  fieldsIn(query).map(({ name, value, denied }) => `${denied ? '-' : ''}${name}=${value}`);

test('fields are found as the engine reads them', () => {
  expect(written('wire tag:"Money/Wire transfers" -type:pdf (case:Li OR date:2019..2021)')).toEqual([
    'tag=Money/Wire transfers',
    '-type=pdf',
    'case=Li',
    'date=2019..2021',
  ]);
  expect(written('kind:mail 标签 date：2020')).toEqual(['type=mail', 'date=2020']);
  expect(written('"in quotes tag:x" at 10:30')).toEqual([]);
  expect(written('tag:"left open')).toEqual(['tag=left open']);
});

test('a field is added and taken out again', () => {
  expect(withField('', 'date', '2020')).toBe('date:2020');
  expect(withField('wire ', 'tag', 'Money/Wire transfers')).toBe('wire tag:"Money/Wire transfers"');
  expect(withField('wire', 'custodian', 'The "Old" Bank')).toBe('wire custodian:Bank');
  expect(withoutField('wire tag:"Money/Wire transfers" cash', 'tag', 'money/wire transfers')).toBe('wire cash');
  expect(asksFor('custodian:bank', 'custodian', 'The "Old" Bank')).toBe(true);
  expect(withoutField('tag:a TAG:A', 'tag', 'a')).toBe('');
  expect(withoutField('-tag:a', 'tag', 'a')).toBe('-tag:a');
});

test('what is denied is not asked for', () => {
  expect(asksFor('tag:Key', 'tag', 'key')).toBe(true);
  expect(asksFor('-tag:key', 'tag', 'key')).toBe(false);
});
