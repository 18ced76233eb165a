import type { Port } from '../../contract/port.ts';
import { type EngineMessage, callMessage } from '../../contract/wire.ts';
import type { Host } from './host.ts';

/** Answers the calls that come through a port and tells it what happens, until the other side is gone. */
export function attend(host: Host, port: Port): void {
  const post = (message: EngineMessage): void => port.post(message);
  const stop = host.listen(event => post({ type: 'event', event }));
  let gone = false;
  port.onClose(() => {
    gone = true;
    stop();
  });
  port.onMessage(message => {
    const call = callMessage.safeParse(message);
    // What is no call has no number to answer to; a client of ours never sends it.
    if (!call.success) return;
    const { id, name, input } = call.data;
    void host.answer(name, input).then(reply => {
      if (!gone) post({ type: 'reply', id, reply });
    });
  });
}
