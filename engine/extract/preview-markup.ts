import sanitize from 'sanitize-html';
import { foreignFamilies, foreignStyles } from './foreign-styles.ts';
import { hanFamily, hanFont } from './han-font.ts';
import { notices } from './preview-notice.ts';

/** Elements that show something. No scripts, forms or frames, and nothing that is only there to load something. */
const elements: readonly string[] = [
  ...sanitize.defaults.allowedTags,
  'article',
  'aside',
  'big',
  'center',
  'del',
  'details',
  'dir',
  'figure',
  'font',
  'img',
  'ins',
  'legend',
  'picture',
  'strike',
  'style',
  'summary',
  'tt',
];

const attributes: readonly string[] = [
  'align',
  'alt',
  'bgcolor',
  'border',
  'cellpadding',
  'cellspacing',
  'class',
  'color',
  'colspan',
  'dir',
  'face',
  'height',
  'hspace',
  'id',
  'lang',
  'nowrap',
  'rowspan',
  'size',
  'span',
  'start',
  'style',
  'title',
  'type',
  'valign',
  'value',
  'vspace',
  'width',
];

/** Nested deeper than any page that somebody wrote; what is deeper is left out. */
const deepest = 250;

/** Pictures of a message or a kept page by the id, or the address, under which its body names them. */
export type OwnPictures = ReadonlyMap<string, string>;

/** Markup that can be looked at, and how many of its pictures lie on another machine and are not in it. */
export type Harmless = { readonly html: string; readonly elsewhere: number };

/**
 * Foreign HTML as it can be looked at without harm: what runs, loads or leads elsewhere is taken out. A link keeps its
 * address as a hint, since where it leads is evidence; a picture from elsewhere leaves its description.
 * `placeOf` makes an address in it a whole one, as `pictures` has them.
 * The frame it is shown in forbids all of that once more: see engine/preview/serve-preview.ts.
 */
export function harmless(
  foreign: string,
  pictures: OwnPictures = new Map(),
  placeOf: (address: string) => string = address => address,
): Harmless {
  let elsewhere = 0;
  const html = sanitize(foreign, {
    allowedTags: [...elements],
    allowedAttributes: { '*': [...attributes], img: [...attributes, 'src'] },
    allowedSchemes: ['data'],
    // Styles are kept: the frame's own policy lets them load nothing.
    allowVulnerableTags: true,
    parseStyleAttributes: false,
    nestingLimit: deepest,
    // What a browser does not show in the page either.
    nonTextTags: ['script', 'noscript', 'style', 'textarea', 'option', 'title'],
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: withForeignFonts(attribs) }),
      a: (tagName, { href = '', class: names = '', style = '' }) => ({
        tagName,
        attribs: { title: href, class: names, style },
      }),
      img: (tagName, attribs) => {
        const src = pictureAt(attribs['src'] ?? '', pictures, placeOf);
        if (src !== undefined) return { tagName, attribs: { ...attribs, src } };
        if (/^\s*(https?:)?\/\//i.test(placeOf(attribs['src'] ?? ''))) elsewhere += 1;
        const said = attribs['alt']?.trim();
        return {
          tagName: 'span',
          attribs: { class: 'left-out', title: attribs['src'] ?? '' },
          text: said ? `▨ ${said}` : '▨',
        };
      },
    },
  });
  return { html: html.replace(styleElement, (_, begin: string, css: string) => begin + foreignStyles(css)), elsewhere };
}

/** A style element as it is written here, up to its end. */
const styleElement = /(<style(?:\s[^>]*)?>)([^]*?)(?=<\/style>)/g;

function withForeignFonts({ style, face, ...rest }: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...rest,
    ...(style !== undefined && { style: foreignStyles(style) }),
    ...(face !== undefined && { face: foreignFamilies(face) }),
  };
}

function pictureAt(address: string, pictures: OwnPictures, placeOf: (address: string) => string): string | undefined {
  if (/^data:image\//i.test(address)) return address;
  return pictures.get(/^cid:/i.test(address) ? address.slice(4) : placeOf(address));
}

/** A whole page: dark on white as on paper, also in a dark window, since foreign styles expect it. */
export function wholePage({ html, elsewhere }: Harmless): string {
  const head = `<meta charset="utf-8"><meta name="pictures-elsewhere" content="${elsewhere}"><style>${hanFont(elsewhere === 0 ? html : html + notices['zh-Hans'](elsewhere))}${pageStyle}</style>`;
  return `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
}

// Subtle: not system-ui, behind which Chromium goes on showing boxes after our font has come.
const ownFamilies = `"Segoe UI","Helvetica Neue","Noto Sans SC","Microsoft YaHei",sans-serif,${hanFamily}`;

const pageStyle = `:root{color-scheme:light}body{margin:24px auto;max-width:860px;padding:0 24px;background:#fff;color:#16181b;font:15px/1.5 ${ownFamilies};overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{border-collapse:collapse}a{color:#1a56b0;text-decoration:underline}pre.words{white-space:pre-wrap;font:inherit;margin:0}
.notice{margin:-8px 0 16px;padding:0 0 8px;border-bottom:1px solid #d5d9de;color:#5a6069;font:13px/1.5 ${ownFamilies}}.left-out{color:#5a6069}.mail-head{margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid #d5d9de;display:grid;grid-template-columns:max-content 1fr;gap:2px 16px}
.mail-head dt{color:#5a6069}.mail-head dd{margin:0}.docx h1{font-size:1.4em}.docx h2{font-size:1.2em}.docx h3{font-size:1em}.docx table{border:1px solid #b5bac1}.docx td,.docx th{border:1px solid #b5bac1;padding:2px 8px;text-align:left;font-weight:inherit;vertical-align:top}.docx td p,.docx th p{margin:2px 0}`;
