import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  // What drawing a PDF needs: see build/pdf-files.ts.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

/** What the window may load: its own files and nothing from any network; styles and scripts only with this page's nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions of floating parts and sizes of panes are set as style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A thread has the policy that its own script came with: the one that reads PDFs may ask nobody but this program. */
const threadPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves the built window from a folder: index.html with a fresh nonce, everything else as it is. */
export function windowFiles(folder: string): (request: Request) => Promise<Response> {
  const root = resolve(folder);
  return async request => {
    const path = decoded(new URL(request.url).pathname);
    const file = resolve(root, path === '/' ? 'index.html' : `.${path}`);
    const type = types[extname(file)];
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Not allowed', { status: 405 });
    if (!file.startsWith(root + sep) || type === undefined) return new Response('Not found', { status: 404 });
    let content: Buffer;
    try {
      content = await readFile(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EISDIR') return new Response('Not found', { status: 404 });
      throw error;
    }
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    };
    if (!file.endsWith('.html')) {
      const policies = type.startsWith('text/javascript') ? { 'content-security-policy': threadPolicy } : {};
      return new Response(new Uint8Array(content), { headers: { ...headers, ...policies } });
    }
    const nonce = randomBytes(16).toString('base64');
    return new Response(content.toString('utf8').replaceAll('__NONCE__', nonce), {
      headers: {
        ...headers,
        'content-security-policy': policy(nonce),
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  };
}

/** The path with its %-signs read; one that cannot be read, or that no file system takes, leads nowhere. */
function decoded(path: string): string {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? '' : name;
  } catch {
    return '';
  }
}
