import { expect, test } from 'vitest';
import { parseQuery } from '../../../engine/search/grammar.ts';
import type { Condition } from '../../../engine/search/query.ts';

/** A condition in one line: words of a term joined by "_", "*" for an open end. */
function brief(condition: Condition | undefined): string {
  switch (condition?.is) {
    case undefined:
      return '';
    case 'text':
      return `${condition.term.words.join('_')}${condition.term.open ? '*' : ''}`;
    case 'near':
      return `near${condition.distance}(${brief(condition.left)} ${brief(condition.right)})`;
    case 'not':
      return `-${brief(condition.of)}`;
    case 'all':
    case 'any':
      return `${condition.is}(${condition.of.map(part => brief(part)).join(' ')})`;
    case 'field':
      return `${condition.field}=${condition.value}${condition.open ? '*' : ''}`;
    case 'date':
      return `date=${condition.first}..${condition.last}`;
    case 'has':
      return `has=${condition.what}`;
  }
}

test.each([
  ['wire transfer', 'all(wire transfer)'],
  ['"wire transfer" “full width” 「毒品」', 'all(wire_transfer full_width 毒品)'],
  ['wire*', 'wire*'],
  ['a -b NOT c −d', 'all(a -b -c -d)'],
  ['EX-0004 x-y', 'all(ex_0004 x_y)'],
  ['a b OR c d', 'all(a any(b c) d)'],
  ['a | b', 'any(a b)'],
  ['a or b', 'all(a or b)'],
  ['a AND b', 'all(a b)'],
  ['(a b) OR (c -d)', 'any(all(a b) all(c -d))'],
  ['-(a OR b)', '-any(a b)'],
  ['（a）b', 'all(a b)'],
  ['a near/5 b', 'near5(a b)'],
  ['a NEAR/2 "b c" near/3 d', 'all(near2(a b_c) near3(b_c d))'],
  ['毒品，芬太尼。', 'all(毒品 芬太_太尼)'],
  ['毒', '毒*'],
  ['tag:wire tag:"wire transfers" tag：微信', 'all(tag=wire tag=wire transfers tag=微信)'],
  ['exhibit:EX-0004 kind:pdf TYPE:pdf', 'all(number=EX-0004 type=pdf type=pdf)'],
  ['-tag:x OR has:note', 'any(-tag=x has=note)'],
  ['custodian:chen*', 'custodian=chen*'],
  ['10:30 http://a.example/b', 'all(10_30 http_a_example_b)'],
  ['date:2019..2021', 'date=20190101..20211231'],
  [
    'date:2019-05 date:2019/5/3 date:20190503',
    'all(date=20190501..20190531 date=20190503..20190503 date=20190503..20190503)',
  ],
  ['date:..2020-02 date:2020..', 'all(date=0..20200231 date=20200101..99999999)'],
  ['date:2019年5月3日', 'date=20190503..20190503'],
  ['date:２０１９', 'date=20190101..20191231'],
])('%s is read as %s', (query, expected) => {
  const { root, remarks } = parseQuery(query);
  expect(brief(root)).toBe(expected);
  expect(remarks).toEqual([]);
});

test.each([
  ['foo:bar', 'foo_bar', ['unknown-field foo']],
  ['date:never', 'date_never', ['date-not-understood never']],
  ['date:2021..2019', 'date_2021_2019', ['date-not-understood 2021..2019']],
  ['date:2019-02-30', 'date_2019_02_30', ['date-not-understood 2019-02-30']],
  ['date:2019-13', 'date_2019_13', ['date-not-understood 2019-13']],
  ['has:money', 'has_money', ['has-not-understood money']],
  ['tag: a', 'a', ['value-missing tag']],
  ['OR a OR', 'a', ['operator-alone OR']],
  ['a near/5', 'a', ['operator-alone near/5']],
  ['a near/5 tag:b', 'all(a tag=b)', ['near-needs-words near/5']],
  ['"a b', 'a_b', ['quote-not-closed ']],
  ['(a b', 'all(a b)', ['bracket-not-closed ']],
  ['a) b', 'all(a b)', ['bracket-not-opened ']],
  ['wi*re', 'wi_re', ['star-inside wi*re']],
  ['a - b', 'all(a b)', ['nothing-to-find -']],
  ['!!! a', 'a', ['nothing-to-find !!!']],
  ['', '', []],
])('%s is read as %s, with a remark', (query, expected, remarks) => {
  const read = parseQuery(query);
  expect(brief(read.root)).toBe(expected);
  expect(read.remarks.map(({ key, values }) => `${key} ${values.join()}`)).toEqual(remarks);
});

test.each([
  ['wire tran', 'all(wire tran*)'],
  ['wire tran ', 'all(wire tran)'],
  ['"wire tran', 'wire_tran*'],
  ['"wire tran"', 'wire_tran'],
  ['毒品', '毒品'],
  ['(a OR b', 'any(a b*)'],
  ['tag:wi', 'tag=wi*'],
  ['tag:', ''],
  ['has:no', 'has=note'],
  ['-tr', '-tr*'],
])('while typing, %s is read as %s', (query, expected) => {
  const { root, remarks } = parseQuery(query, { typing: true });
  expect(brief(root)).toBe(expected);
  expect(remarks).toEqual([]);
});
