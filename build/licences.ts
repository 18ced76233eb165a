import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, windowPackages } from './shipped-packages.ts';

const licenceFile = /^(LICEN[CS]E|NOTICE|COPYING|OFL)/i;

/** What the packages that are in the product say of their licences, each in full. */
export function thirdPartyLicences(root: string, built = join(root, 'out')): string {
  const packages = [...new Set([...shippedPackages(root, built), ...windowPackages(root)])].sort();
  const parts = packages.map(path => {
    const folder = join(root, path);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isFile() && licenceFile.test(entry.name))
      .map(entry => readFileSync(join(folder, entry.name), 'utf8').trim());
    const title = `${String(manifest['name'])} ${String(manifest['version'])}`;
    return [title, `Licence: ${licenceNameOf(manifest)}`, ...texts].join('\n\n');
  });
  const line = `\n\n${'='.repeat(80)}\n\n`;
  return `Casewright contains the following packages.${line}${parts.join(line)}\n`;
}

/** The field has had several forms. */
function licenceNameOf({ license, licenses }: Record<string, unknown>): string {
  const named = license ?? licenses;
  const names = (Array.isArray(named) ? named : [named]).map(one =>
    typeof one === 'object' && one !== null ? (one as { type: unknown }).type : (one as unknown),
  );
  return names.map(name => (typeof name === 'string' ? name : 'see below')).join(', ');
}
