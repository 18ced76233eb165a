import entries from 'opencc-js/dict/TSCharacters';

/**
 * Traditional characters and the simplified one each is searched as, one character to one, both in the basic plane.
 * Source: the character table of OpenCC. Where it names several simplified forms the first is taken: what matters
 * is that a page and a query are folded alike.
 */
export function simplifiedForms(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of entries.split('|')) {
    const [traditional = '', simplified = ''] = entry.split(' ');
    if (traditional.length === 1 && simplified.length === 1) forms.set(traditional, simplified);
  }
  return forms;
}
