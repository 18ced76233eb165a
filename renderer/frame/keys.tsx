import { Kbd } from '@mantine/core';

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
const names: Readonly<Record<string, string>> = isMac
  ? { mod: '⌘', shift: '⇧', alt: '⌥' }
  : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };

/** Keys as they are named on this machine: mod+shift+Z as Ctrl Shift Z. Several ways are set apart by spaces. */
export function Keys({ keys }: { keys: string }) {
  return keys.split(' ').map(way => (
    <span key={way} className="cw-keys">
      {(way === '+' ? [way] : way.split('+')).map(key => (
        <Kbd key={key} size="xs">
          {names[key] ?? key}
        </Kbd>
      ))}
    </span>
  ));
}
