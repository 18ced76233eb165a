import { useDebouncedCallback } from '@mantine/hooks';
import { create } from 'zustand';
import { useAnswer, useWrite } from '../client/client.tsx';

/** What was changed in this window. The program remembers it for the next one. */
const useChanged = create<{ readonly values: Readonly<Record<string, number>> }>(() => ({ values: {} }));

/** A drag changes a width many times a second; only where it ends is worth writing down. Milliseconds. */
const quiet = 400;

/**
 * A number of the window's layout that this machine remembers, such as the width of a panel in CSS pixels, by a name
 * like "reader.margin". What is only shown or hidden is 1 or 0.
 */
export function useLayout(name: string, initial: number): readonly [value: number, change: (value: number) => void] {
  const { data: state } = useAnswer('host.state', {});
  const changed = useChanged(({ values }) => values[name]);
  const write = useWrite('host.settings');
  const keep = useDebouncedCallback(
    () => write.mutate({ layout: { ...state?.settings.layout, ...useChanged.getState().values } }),
    { delay: quiet, flushOnUnmount: true },
  );
  const change = (value: number): void => {
    useChanged.setState(({ values }) => ({ values: { ...values, [name]: value } }));
    keep();
  };
  return [changed ?? state?.settings.layout[name] ?? initial, change];
}
