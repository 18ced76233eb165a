import { expect, it } from 'vitest';
import { canDim } from '../../../renderer/viewer/use-reader.ts';

const read = { reading: 'read', readingCode: null } as const;

it.each([
  ['pdf', 'application/pdf', true],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
  ['mail', 'message/rfc822', true],
  ['image', 'image/png', true],
  ['image', 'image/tiff', true],
  ['video', 'video/mp4', false],
  ['archive', 'application/zip', false],
  ['csv', 'text/csv', false],
  ['sheet', 'application/vnd.ms-excel', false],
  ['other', 'application/octet-stream', false],
] as const)('what is looked at as paper is dimmed: %s, %s', (kind, mediaType, is) => {
  expect(canDim({ kind, mediaType, ...read })).toBe(is);
});

it('what waits for its password is not', () => {
  expect(canDim({ kind: 'pdf', mediaType: 'application/pdf', reading: 'failed', readingCode: 'password' })).toBe(false);
});
