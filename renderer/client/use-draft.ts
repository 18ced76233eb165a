import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/failure.ts';
import { failureText } from '../messages/failure-text.ts';
import { useAnswer, useClient } from './client.tsx';

/** Milliseconds from a keystroke to the library: what is lost at most when the program dies. */
const keptWithin = 400;

export type DraftState =
  | { readonly state: 'none' }
  /** Typed and on its way. */
  | { readonly state: 'keeping' }
  | { readonly state: 'kept'; readonly at: number }
  | { readonly state: 'failed'; readonly why: string };

export type KeptDraft<Content> = {
  /** Undefined when there is none. */
  readonly draft: Content | undefined;
  readonly state: DraftState;
  readonly keep: (content: Content) => void;
  /** Saved or given up. */
  readonly drop: () => void;
};

/**
 * What is being written, kept in the library while it is typed: it outlives the screen, the window and the program, and
 * is no edit. Undefined until it is known whether there is one.
 */
export function useDraft<Content>(caseId: number, key: string): KeptDraft<Content> | undefined {
  const client = useClient();
  const queries = useQueryClient();
  const { data: drafts } = useAnswer('drafts.list', { caseId });
  const found = drafts?.find(each => each.key === key);
  const [own, setOwn] = useState<{ readonly content: Content | undefined }>();
  const [state, setState] = useState<DraftState>();
  const waiting = useRef<{ readonly content: Content; readonly timer: number }>(undefined);

  const show = (change: (all: readonly Draft[]) => readonly Draft[]): void => {
    queries.setQueryData<readonly Draft[]>(['drafts.list', { caseId }], all => change(all ?? []));
  };
  const failed = (failure: Failure): void => setState({ state: 'failed', why: failureText(failure) });
  const write = (): void => {
    if (!waiting.current) return;
    const { timer, content: written } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    const content = JSON.stringify(written);
    show(all => [{ key, content, keptAt: Date.now() }, ...all.filter(each => each.key !== key)]);
    client.call('drafts.keep', { caseId, key, content }).then(({ keptAt }) => {
      // What was typed since is not kept yet.
      if (!waiting.current) setState({ state: 'kept', at: keptAt });
    }, failed);
  };
  const keep = (content: Content): void => {
    setOwn({ content });
    setState({ state: 'keeping' });
    const timer = waiting.current?.timer ?? window.setTimeout(write, keptWithin);
    waiting.current = { content, timer };
  };
  const drop = (): void => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
    setOwn({ content: undefined });
    setState({ state: 'none' });
    show(all => all.filter(each => each.key !== key));
    client.call('drafts.drop', { caseId, key }).catch(failed);
  };
  const writeNow = useEffectEvent(write);
  useEffect(() => {
    const flush = (): void => writeNow();
    // The last chance before a window is closed, a tab is hidden or the screen is left.
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);

  if (!drafts) return undefined;
  const kept = found === undefined ? undefined : (JSON.parse(found.content) as Content);
  return {
    draft: own ? own.content : kept,
    state: state ?? (found ? { state: 'kept', at: found.keptAt } : { state: 'none' }),
    keep,
    drop,
  };
}
