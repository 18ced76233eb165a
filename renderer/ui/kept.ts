import { useCallback } from 'react';
import { create } from 'zustand';

const useStore = create<{ readonly values: Readonly<Record<string, unknown>> }>(() => ({ values: {} }));

/**
 * A state that outlives its screen: what was chosen, filtered or half written is still there on the way back.
 * `forget` makes it the initial value again.
 */
export function useKept<Value>(
  key: string,
  initial: Value,
): readonly [value: Value, keep: (value: Value) => void, forget: () => void] {
  const kept = useStore(({ values }) => values[key]) as Value | undefined;
  const keep = useCallback(
    (value: Value) => useStore.setState(({ values }) => ({ values: { ...values, [key]: value } })),
    [key],
  );
  const forget = useCallback(() => useStore.setState(({ values: { [key]: _gone, ...values } }) => ({ values })), [key]);
  return [kept === undefined ? initial : kept, keep, forget];
}

/** Keeps a state for a screen that is not shown yet, such as that a new record is begun there. */
export const keep = (key: string, value: unknown): void =>
  useStore.setState(({ values }) => ({ values: { ...values, [key]: value } }));

/** Tells whether something is kept under a key, such as an edit that is not saved yet. */
export function useIsKept(): (key: string) => boolean {
  const values = useStore(store => store.values);
  return key => Object.hasOwn(values, key);
}

/** Drops everything that was kept, such as when another library is opened: ids mean something else there. */
export function forgetKept(): void {
  useStore.setState({ values: {} });
}
