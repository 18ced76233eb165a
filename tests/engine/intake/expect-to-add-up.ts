import { expect } from 'vitest';
import type { Import } from '../../../contract/imports.ts';

/** Fails unless the account of an import adds up. */
export function expectToAddUp(ledger: Import): void {
  expect(ledger.found).toBe(ledger.stored + ledger.duplicate + ledger.failed);
  expect(ledger).toMatchObject({ state: 'done', waiting: 0 });
}
