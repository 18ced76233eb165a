import type { WebSocket } from 'ws';
import type { Port } from '../../contract/port.ts';

/** A port over a WebSocket of our own window; whoever sends anything but JSON is not it, and is cut off. */
export function webSocketPort(socket: WebSocket): Port {
  // Subtle: a message that is too long or malformed closes the socket and says so here; unheard it would end the program.
  socket.on('error', () => socket.terminate());
  return {
    post: message => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: listener =>
      socket.on('message', (data: Buffer) => {
        let message: unknown;
        try {
          message = JSON.parse(data.toString('utf8'));
        } catch {
          socket.close(1003);
          return;
        }
        listener(message);
      }),
    onClose: listener => socket.once('close', listener),
  };
}
