import { useMediaQuery } from '@mantine/hooks';
import { useAnswer } from '../client/client.tsx';

/** How many times its usual size text has. Whatever holds words is measured in rem and grows with it. */
export const useTextScale = (): number => (useAnswer('host.state', {}).data?.settings.textSize ?? 100) / 100;

/** CSS pixels of a row of a table, as `--cw-row` is in window.css. */
export const useRowHeight = (): number => Math.max(24, Math.round(28 * useTextScale()));

/** Whether the window is narrower than this many CSS pixels at the usual size of text: large text needs more of them. */
export function useNarrowerThan(width: number): boolean {
  const wide = Math.round(width * useTextScale());
  return useMediaQuery(`(max-width: ${wide - 1}px)`, false, { getInitialValueInEffect: false });
}
