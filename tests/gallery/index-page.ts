import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookNames } from './looks.ts';

/** Writes index.html over every picture in a folder, a line for each screen. Names are `<screen>.<look>.png`. */
export function writeIndexPage(folder: string): void {
  const files = readdirSync(folder).filter(name => name.endsWith('.png'));
  const screens = [...new Set(files.map(name => name.split('.', 1)[0] ?? ''))].sort();
  const pictures = (screen: string): string =>
    lookNames
      .map(look => `${screen}.${look}.png`)
      .filter(file => files.includes(file))
      .map(file => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`)
      .join('\n');
  const sections = screens.map(screen => `<section><h2>${screen}</h2><div>\n${pictures(screen)}\n</div></section>`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Casewright: every screen</title>
<style>
  body { font: 14px system-ui, sans-serif; margin: 24px; background: #e8eaed; color: #1c1f23; }
  h2 { font-size: 14px; margin: 24px 0 8px; }
  div { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 12px; align-items: start; }
  img { width: 100%; display: block; border: 1px solid #c4c8ce; }
</style>
<h1>Every screen</h1>
${sections.join('\n')}
</html>
`,
  );
}
