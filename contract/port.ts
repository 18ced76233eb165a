/** A way for messages to go between a client and the engine: Electron's channels, a WebSocket, or within one process. */
export type Port = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other side is gone. */
  onClose(listener: () => void): void;
};
