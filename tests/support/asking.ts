import type { Failure, Reply } from '../../contract/failure.ts';
import type { Client } from '../../renderer/client/connect.ts';
import type { Ask } from './every-call.ts';

/** Asks through the window's own client; a failure becomes the reply that it came from. */
export function asking(client: Pick<Client, 'call'>): Ask {
  const call = client.call as (name: string, input: unknown) => Promise<unknown>;
  return (name, input) =>
    call(name, input).then(
      (value): Reply<unknown> => ({ ok: true, value }),
      ({ code, message, details }: Failure): Reply<unknown> => ({
        ok: false,
        code,
        message,
        ...(details === undefined ? {} : { details }),
      }),
    );
}
