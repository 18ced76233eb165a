import { expect, it } from 'vitest';
import { passphraseStrength } from '../../../renderer/welcome/passphrase-strength.ts';

it.each([
  ['', 0],
  ['password1234', 0],
  ['harbour1', 0],
  ['Harbour2019!', 2],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 0],
  ['w7?kQ2mz', 2],
  ['harbour lantern', 1],
  ['harbour lantern quiet seventeen', 3],
  ['harbour lantern quiet seventeen orchard', 4],
  ['港口灯笼安静', 3],
] as const)('%s: %i of 4', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
