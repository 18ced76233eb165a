import type { Reader } from '../reading.ts';
import { textReader } from './text.ts';
export const mailReader: Reader = { ...textReader, id: 'mail 1' };
