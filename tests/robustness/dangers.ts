import { Parser } from 'htmlparser2';

/** What a page to look at has in it that runs, loads or leads elsewhere, as a browser would parse it. */
export function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(script|iframe|object|embed|form|link|base|svg|math|video|audio|source|applet)$/.test(name))
        found.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on')) found.push(`${name} ${key}`);
        const isAddress = /^(href|src|srcset|action|background|poster|xlink:href|formaction|data)$/.test(key);
        if (isAddress && !value.startsWith('data:image/')) found.push(`${name} ${key}=${value}`);
        if (key === 'http-equiv') found.push(`${name} ${key}`);
      }
    },
  });
  parser.end(html);
  return found;
}
