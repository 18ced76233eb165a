/** Pages of one file have ids that follow each other: file id × 65,536 + page number, from 1 to 65,535. */
export const pagesPerFile = 65_536;

/**
 * The id of a page, in text.db and in the index. A BigInt, because the driver hands numbers to SQLite as REAL, and
 * FTS5 then reads a whole list instead of a range.
 */
export const pageId = (fileId: number, page: number): bigint => BigInt(fileId) * 65_536n + BigInt(page);

/** First and last possible page id of a file. */
export const pageRange = (fileId: number): [bigint, bigint] => [pageId(fileId, 0), pageId(fileId, pagesPerFile - 1)];

/** The page number in a page id that came back from SQLite. */
export const pageOf = (id: number): number => id % pagesPerFile;
/** The file id in a page id that came back from SQLite. */
export const fileOf = (id: number): number => Math.floor(id / pagesPerFile);
