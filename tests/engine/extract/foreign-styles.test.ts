import { expect, it } from 'vitest';
import { foreignFamilies, foreignStyles } from '../../../engine/extract/foreign-styles.ts';

it.each([
  '@font-face{font-family:x;src:url(data:font/ttf;base64,AAAA)}',
  '@FONT-FACE {}',
  '@\\66ont-face {}',
  '@\\000066 ont\\-face {}',
  '@f\\6fnt-f\\61 ce{}',
  '@\\46\\4f\\4e\\54\\2d\\46\\41\\43\\45{}',
  '@font-f\\61\nce{}',
  '@\\66\r\nont-face{}',
  '@fon\\74\n-face{}',
  'a{}@font-face/**/{}',
])('a style sheet brings no font: %s', css => {
  expect(foreignStyles(css)).toMatch(/^(a\{\})?@left-out/);
});

it.each([
  ['@media print { p { color: red } }'],
  ['p { color: red; background: url(x) }'],
  ['p { font-family: inherit }'],
  ['p { font-family: var(--own) }'],
  ['p { font: inherit; font-size: 12px; font-weight: bold }'],
  ['@font-feature-values x {}'],
])('what names no family stays as it is: %s', css => {
  expect(foreignStyles(css)).toBe(css);
});

it.each([
  ['font-family:宋体', 'font-family:宋体,"Casewright Han"'],
  [
    'p{font-family: "Times New Roman", serif !important}',
    'p{font-family: "Times New Roman", serif,"Casewright Han"!important}',
  ],
  ['FONT: 12px/1.5 Arial ; color: red', 'FONT: 12px/1.5 Arial,"Casewright Han"; color: red'],
])('families end with ours: %s', (css, with_) => {
  expect(foreignStyles(css)).toBe(with_);
});

it('so do those of the old attribute', () => {
  expect(foreignFamilies('SimSun, Arial')).toBe('SimSun, Arial,Casewright Han');
  expect(foreignFamilies('')).toBe('');
});
