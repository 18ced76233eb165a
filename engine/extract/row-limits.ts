import { mostColumns } from '../../contract/chat-source.ts';

/** Cells of a row that are kept. */
export const mostCells = mostColumns;
/** UTF-16 units of one cell that are kept: a message of a hundred pages. */
export const longestCell = 300_000;
