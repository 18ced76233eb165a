/** What of a file's kind decides how its pages are shown. */
type Kind = { readonly kind: string; readonly mediaType: string };

/**
 * Drawings of lines and words (SVG). Browsers draw them as they do pictures, and then run no script in them and load
 * nothing for them (SVG 2, 2.2: secure static mode).
 */
export const isDrawing = ({ kind, mediaType }: Kind): boolean => kind === 'image' && mediaType === 'image/svg+xml';

const isRaster = ({ kind, mediaType }: Kind): boolean =>
  kind === 'image' && /^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(mediaType);

/** Pictures that every browser draws. */
export const isDrawnByBrowser = (file: Kind): boolean => isRaster(file) || isDrawing(file);

/** Pictures that no browser draws: the engine serves their pages as others, under `/page/<exhibit>/<number>`. */
export const isDrawnByEngine = ({ kind, mediaType }: Kind): boolean =>
  kind === 'image' && /^image\/(tiff|heic|heif)$/.test(mediaType);

/** Files of which there is a small picture under `/thumbnail/<exhibit>`, unless they are damaged. */
export const hasThumbnail = (file: Kind): boolean => file.kind === 'pdf' || isRaster(file) || isDrawnByEngine(file);

/** A page that a browser kept whole (MHTML): shown as a web page is. Other archives of the web hold many. */
export const isKeptPage = ({ kind, mediaType }: Kind): boolean =>
  kind === 'web-archive' && mediaType === 'multipart/related';

/** Kinds of Office files by media type, with the endings by which office programs know them. */
const officeEndings: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word\.(document|template)/, 'docx'],
  [/^application\/msword$/, 'doc'],
  [/^(application|text)\/rtf$/, 'rtf'],
  [/spreadsheetml|ms-excel\.(sheet|template)\.macro/, 'xlsx'],
  [/ms-excel\.sheet\.binary/, 'xlsb'],
  [/^application\/vnd\.ms-excel$/, 'xls'],
  [/presentationml|ms-powerpoint\.(presentation|slideshow|template)/, 'pptx'],
  [/^application\/vnd\.ms-powerpoint$/, 'ppt'],
  [/opendocument\.text|sun\.xml\.writer/, 'odt'],
  [/opendocument\.spreadsheet|sun\.xml\.calc/, 'ods'],
  [/opendocument\.presentation|sun\.xml\.impress/, 'odp'],
  [/opendocument\.graphics|sun\.xml\.draw/, 'odg'],
];

/** Packages behind a password are compound files, whatever is inside. */
const lockedEndings: Readonly<Record<string, string>> = { docx: 'docx', sheet: 'xlsx', slides: 'pptx' };

/** How an office program knows a file that it can lay out as pages; undefined for other kinds. Its pages are under `/laid-out/<exhibit>`. */
export const officeEnding = ({ kind, mediaType }: Kind): string | undefined =>
  mediaType === 'application/x-cfb' ? lockedEndings[kind] : officeEndings.find(([type]) => type.test(mediaType))?.[1];
