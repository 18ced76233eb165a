import {
  QueryClient,
  QueryClientProvider,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReactNode, createContext, use, useEffect, useMemo } from 'react';
import type { LibraryEvent } from '../../contract/events.ts';
import type { AnyCallName, AnyInputOf, AnyOutputOf, Client } from './connect.ts';
import type { Failure } from '../../contract/failure.ts';
import { staleMarks } from './stale-marks.ts';

const ClientContext = createContext<Client | undefined>(undefined);

/** The way to the engine, inside `ClientProvider`. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new Error('There is no client around this component');
  return client;
}

/** Which calls show records of a noun, so that they are asked again when it changes. */
const shownBy: Readonly<Record<Extract<LibraryEvent, { kind: 'changed' }>['noun'], readonly string[]>> = {
  cases: ['cases.', 'library.'],
  exhibits: ['exhibits.', 'cases.', 'search.', 'tags.', 'library.', 'imports.', 'citations.', 'custody.'],
  tags: ['tags.', 'exhibits.', 'search.'],
  exhibit_tags: ['tags.', 'exhibits.', 'search.', 'cases.overview'],
  notes: ['notes.', 'cases.', 'search.'],
  facts: ['facts.', 'cases.', 'search.'],
  citations: ['citations.', 'facts.', 'notes.', 'conflicts.', 'exhibits.', 'cases.overview'],
  highlights: ['highlights.', 'search.'],
  entities: ['entities.', 'facts.', 'counts.', 'cases.', 'search.', 'suggestions.'],
  identifiers: ['entities.', 'search.', 'suggestions.'],
  counts: ['counts.', 'facts.'],
  count_entities: ['counts.'],
  fact_entities: ['facts.'],
  fact_counts: ['facts.'],
  conflicts: ['conflicts.', 'cases.'],
  conflict_values: ['conflicts.'],
  saved_searches: ['search.saved'],
  page_corrections: ['exhibits.', 'search.'],
  reading_choices: ['chats.', 'exhibits.'],
  known_lists: ['known.'],
  dismissals: ['suggestions.'],
  findings: ['suggestions.', 'similar.', 'exhibits.get'],
  imports: ['imports.', 'library.', 'cases.overview'],
  jobs: ['jobs.', 'library.'],
  custody: ['custody.'],
  files: ['exhibits.', 'cases.overview'],
};

/** Work that brings nothing in and recognises nothing: while it runs, only how far it is changes. */
const besides: readonly string[] = ['study', 'tidy', 'verify', 'report', 'export'];

/** Gives the client and its cache to what is inside, and keeps the cache true: what changed is asked again. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const queries = useMemo(
    () =>
      new QueryClient({
        defaultOptions: {
          // Subtle: the engine is on this machine. Unless told, nothing would be asked while the machine has no network.
          queries: {
            networkMode: 'always',
            staleTime: Number.POSITIVE_INFINITY,
            retry: false,
            refetchOnWindowFocus: false,
            refetchOnReconnect: false,
          },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
    [],
  );
  useEffect(() => {
    const stale = staleMarks(prefixes =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => prefixes.some(prefix => String(queryKey[0]).startsWith(prefix)),
      }),
    );
    const stop = client.listen(event => {
      switch (event.kind) {
        case 'library':
          // What was shown of another library must not be shown again; its screens are gone once the state is known.
          void queries.invalidateQueries({ queryKey: ['host.state'] }).then(() =>
            queries.removeQueries({
              predicate: ({ queryKey }) => queryKey[0] !== 'host.state' && queryKey[0] !== 'host.folder',
            }),
          );
          return;
        case 'settings':
          void queries.invalidateQueries({ queryKey: ['host.state'] });
          return;
        case 'changed':
          // Whatever changes is entered in the log.
          stale.mark([...shownBy[event.noun], 'custody.']);
          return;
        case 'progress':
          if (event.job.state !== 'running') stale.mark(['jobs.', 'imports.', 'ocr.', 'library.', 'custody.']);
          else stale.mark(besides.includes(event.job.kind) ? ['jobs.'] : ['jobs.', 'imports.', 'ocr.']);
          return;
        case 'verifying':
          return;
      }
    });
    return () => {
      stop();
      stale.stop();
    };
  }, [client, queries]);
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

/** Asks a call that reads, and again whenever what it shows has changed. The last answer stays until the next is there. */
export function useAnswer<Name extends AnyCallName>(name: Name, input: AnyInputOf<Name>, enabled = true) {
  const client = useClient();
  return useQuery<AnyOutputOf<Name>, Failure>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** A call that writes, as a function with a state. */
export function useWrite<Name extends AnyCallName>(name: Name) {
  const client = useClient();
  return useMutation<AnyOutputOf<Name>, Failure, AnyInputOf<Name>>({ mutationFn: input => client.call(name, input) });
}

/** Drops every answer, such as after settings of the program have changed. */
export function useAskAgain(): (name: AnyCallName) => void {
  const queries = useQueryClient();
  return name => void queries.invalidateQueries({ queryKey: [name] });
}
