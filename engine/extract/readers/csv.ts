import type { Reader } from '../reading.ts';
import { textReader } from './text.ts';
export const csvReader: Reader = { ...textReader, id: 'csv 1' };
