import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** What shows that somebody is there. Moving the mouse alone does not: a table that shakes would keep the library open. */
const signs = ['keydown', 'pointerdown', 'wheel'] as const;
const lookEvery = 1000;
/** How long before the lock it is announced. */
const warnBefore = 30_000;
const warningId = 'idle-lock';
/** A second window on the same library must not be locked under the hands of who works in it. */
const channelName = 'casewright-somebody-is-here';

/** Locks an encrypted library when nobody has touched a key or the mouse for as long as the settings say. */
export function IdleLock({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const { lockAfter } = state.settings;
  return library.encrypted && lockAfter > 0 ? <Watch milliseconds={lockAfter * 60_000} /> : null;
}

function Watch({ milliseconds }: { milliseconds: number }) {
  const text = useWords(words);
  const close = useWrite('host.close');
  const askAgain = useAskAgain();
  const lock = useRef<() => void>(() => undefined);
  const warn = useRef<() => void>(() => undefined);
  useEffect(() => {
    lock.current = () =>
      close.mutate(
        {},
        { onSuccess: () => askAgain('host.state'), onError: failure => tellFailure(text.lockFailed, failure) },
      );
    warn.current = () =>
      void notifications.show({
        id: warningId,
        title: text.lockSoon,
        message: text.lockSoonLead,
        color: 'yellow',
        autoClose: false,
        withCloseButton: false,
      });
  });
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    let last = Date.now();
    let warned = false;
    let locked = false;
    const look = (): void => {
      // The clock, not a timer: a machine that slept wakes up to a library that is locked.
      const left = last + milliseconds - Date.now();
      if (left <= 0 && !locked) {
        locked = true;
        lock.current();
      } else if (left <= Math.min(warnBefore, milliseconds / 2) && !warned) {
        warned = true;
        warn.current();
      }
    };
    const seen = (): void => {
      look();
      if (locked) return;
      last = Date.now();
      if (warned) notifications.hide(warningId);
      warned = false;
    };
    const seenHere = (): void => {
      const told = last;
      seen();
      // Others need not know it more often than they look.
      if (last - told > lookEvery) channel.postMessage(null);
    };
    channel.onmessage = seen;
    for (const sign of signs) window.addEventListener(sign, seenHere, { capture: true, passive: true });
    const timer = setInterval(look, lookEvery);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seenHere, { capture: true });
      channel.close();
      notifications.hide(warningId);
    };
  }, [milliseconds]);
  return null;
}
