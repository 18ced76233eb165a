import { expect, test } from 'vitest';
import { pageName } from '../../contract/page-names.ts';

test('a page is called what it is: only documents with pages have page numbers', () => {
  expect(pageName('pdf', 5, 'iv')).toEqual({ is: 'numbered', name: 'iv' });
  expect(pageName('pdf', 5, '5')).toEqual({ is: 'page', name: '5' });
  expect(pageName('text', 2, '')).toEqual({ is: 'page', name: '2' });
  expect(pageName('chat', 1, '14/03/2019')).toEqual({ is: 'day', name: '14/03/2019' });
  expect(pageName('chat', 1, '')).toEqual({ is: 'page', name: '1' });
  expect(pageName('sheet', 2, 'Payments!A101:H200')).toEqual({ is: 'rows', name: 'Payments, 101–200' });
  expect(pageName('sheet', 3, 'Chart!')).toEqual({ is: 'rows', name: 'Chart!' });
  expect(pageName('database', 1, 'calls, rows 1–2')).toEqual({ is: 'table', name: 'calls, 1–2' });
  expect(pageName('database', 2, 'none')).toEqual({ is: 'table', name: 'none' });
  expect(pageName('slides', 3, '')).toEqual({ is: 'slide', name: '3' });
  expect(pageName('document', 4, '2.1')).toEqual({ is: 'chapter', name: '2.1' });
  expect(pageName('calendar', 7, '')).toEqual({ is: 'entry', name: '7' });
});
