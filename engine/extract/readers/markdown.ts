import type { Reader } from '../reading.ts';
import { textReader } from './text.ts';

/** Reads Markdown as the text it is: its marks are part of what was written, and a citation quotes them. */
export const markdownReader: Reader = { ...textReader, id: 'markdown 2' };
