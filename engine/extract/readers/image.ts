import type { Reader } from '../reading.ts';
import { textReader } from './text.ts';
export const imageReader: Reader = { ...textReader, id: 'image 1' };
