import { type FactStatus, factStatuses } from '../../contract/facts.ts';

/** What a key does at a row of the list. */
export type FactAct =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'status'; readonly status: FactStatus }
  | { readonly kind: 'open' | 'proof' | 'choose' | 'chooseAll' | 'chooseNone' | 'edit' | 'remove' };

type Pressed = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean };

/** How the keys move in the list, in rows. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 10, PageUp: -10 };
const acts: Readonly<Record<string, Exclude<FactAct['kind'], 'go' | 'status'>>> = {
  Enter: 'open',
  p: 'proof',
  ' ': 'choose',
  F2: 'edit',
  Delete: 'remove',
  Escape: 'chooseNone',
};

/** The act of a key at row `at` of `count`; undefined for keys that mean nothing there. 1 to 4 set the status. */
export function factKey({ key, ctrlKey, metaKey, altKey }: Pressed, at: number, count: number): FactAct | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'chooseAll' } : undefined;
  const step = steps[key];
  if (step !== undefined) return { kind: 'go', to: Math.min(Math.max(at + step, 0), count - 1) };
  if (key === 'Home') return { kind: 'go', to: 0 };
  if (key === 'End') return { kind: 'go', to: count - 1 };
  const status = /^[1-4]$/.test(key) ? factStatuses[Number(key) - 1] : undefined;
  if (status) return { kind: 'status', status };
  const kind = acts[key];
  return kind && { kind };
}
