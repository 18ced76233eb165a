import type { Reader } from '../reading.ts';
import { textReader } from './text.ts';
export const htmlReader: Reader = { ...textReader, id: 'html 1' };
