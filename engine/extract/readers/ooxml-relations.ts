import { join, dirname } from 'node:path/posix';
import type { Package } from '../office-package.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** A part that another part points to. `type` is the last word of the relationship's type. */
export type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** What a part points to inside its package (ISO/IEC 29500-2, 6.5), in the order written. Parts that are not there are left out. */
export async function relationsOf(file: Package, part: string): Promise<readonly Relation[]> {
  const written = file.find(join(dirname(part), '_rels', `${part.slice(part.lastIndexOf('/') + 1)}.rels`));
  const relations: Relation[] = [];
  if (written === undefined) return relations;
  await readXmlPart(file.read(written), {
    open(tag, attributes) {
      if (localName(tag) !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const found = file.find(target.startsWith('/') ? target : join(dirname(part), target));
      const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      if (found !== undefined) relations.push({ id: attributeOf(attributes, 'Id') ?? '', type, part: found });
    },
  });
  return relations;
}
