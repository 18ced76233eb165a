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
