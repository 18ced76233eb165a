import { displayWidth, padded } from './display-width.ts';
import type { Output } from './output.ts';

/** Lines of a name and a value each; empty values are left out. The caller has made foreign text printable. */
export function printDetails(output: Output, rows: readonly (readonly [name: string, value: string])[]): void {
  const shown = rows.filter(([, value]) => value !== '');
  const width = Math.max(0, ...shown.map(([name]) => displayWidth(name)));
  for (const [name, value] of shown) {
    const [first = '', ...others] = value.split('\n');
    output.line(`${output.paint.faint(padded(name, width))}  ${first}`);
    for (const other of others) output.line(`${' '.repeat(width)}  ${other}`);
  }
}
