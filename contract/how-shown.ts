/** What of a file's kind decides how its pages are shown. */
type Kind = { readonly kind: string; readonly mediaType: string };

/** Pictures that every browser draws. */
export const isDrawnByBrowser = ({ kind, mediaType }: Kind): boolean =>
  kind === 'image' && /^image\/(png|jpeg|gif|webp|bmp|avif)$/.test(mediaType);

/** Pictures that no browser draws: the engine serves their pages as others, under `/page/<exhibit>/<number>`. */
export const isDrawnByEngine = ({ kind, mediaType }: Kind): boolean =>
  kind === 'image' && /^image\/(tiff|heic|heif)$/.test(mediaType);

/** Files of which there is a small picture under `/thumbnail/<exhibit>`, unless they are damaged. */
export const hasThumbnail = (file: Kind): boolean =>
  file.kind === 'pdf' || isDrawnByBrowser(file) || isDrawnByEngine(file);

/** A page that a browser kept whole (MHTML): shown as a web page is. Other archives of the web hold many. */
export const isKeptPage = ({ kind, mediaType }: Kind): boolean =>
  kind === 'web-archive' && mediaType === 'multipart/related';
