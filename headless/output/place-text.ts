import { uploadedAs, uploadedBatch } from '../../contract/imports.ts';
import type { Text } from '../messages/messages.ts';
import { printable } from './printable.ts';

/** Where a file was found, or where an import took from, for a person; what came through a browser by its name there. */
export function placeText({ exhibit }: Text, path: string): string {
  if (uploadedBatch(path) !== undefined) return exhibit.uploadedBatch;
  const uploaded = uploadedAs(path);
  return uploaded === undefined ? printable(path) : exhibit.uploaded(printable(uploaded));
}
