import { hostCalls } from '../../contract/host.ts';
import { contract } from '../../contract/index.ts';
import type { Reply } from '../../contract/failure.ts';

/** Whether asked of the engine in this process or over a transport. */
export type Ask = (name: string, input: unknown) => Promise<Reply<unknown>>;

/** Fits the input of most calls; fields that a call does not know are left out by it. */
const fitting = {
  id: 1,
  ids: [1],
  caseId: 1,
  exhibitId: 1,
  page: 1,
  query: 'courier',
  text: 'about 2019',
  limit: 10,
  paths: [],
  path: '/',
  field: 'status',
};
const inputs: readonly unknown[] = [fitting, {}, null, { id: -1 }, 'DROP TABLE cases', [1]];
/** Says what changes from one asking to the next. */
const changing = ['host.state', 'host.folder', 'host.measure'];

/** Asks every call: those that read with whatever fits and does not, those that write with what every one must refuse. */
export async function askEverything(ask: Ask): Promise<ReadonlyMap<string, Reply<unknown>>> {
  const replies = new Map<string, Reply<unknown>>();
  const calls = {
    ...contract,
    ...hostCalls,
    'no.such': { effect: 'reads' as const },
    '': { effect: 'reads' as const },
  };
  for (const [name, { effect }] of Object.entries(calls)) {
    if (changing.includes(name)) continue;
    for (const input of effect === 'reads' ? inputs : [null, 'DROP TABLE cases', [1]])
      replies.set(`${name} ${JSON.stringify(input)}`, await ask(name, input));
  }
  return replies;
}
