import { useLayout } from '../ui/layout.ts';
import { useNarrowerThan } from '../ui/text-scale.ts';

/** Below this width of the window the sidebar is icons unless one wants it whole. */
const narrow = 1100;

/** Whether the sidebar stands whole or as icons; wide and narrow windows remember it apart. */
export function useSidebar(): { readonly isWhole: boolean; toggle(): void } {
  const isNarrow = useNarrowerThan(narrow);
  const [whole, change] = useLayout(isNarrow ? 'frame.sidebar-narrow' : 'frame.sidebar-wide', isNarrow ? 0 : 1);
  return { isWhole: whole === 1, toggle: () => change(whole === 1 ? 0 : 1) };
}
