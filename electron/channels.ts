/** The channels between preload script and main process. There are no others. */
export const channels = {
  /** A window hands over one end of a message channel for the engine. */
  port: 'casewright:port',
  /** The engine's process has ended. */
  gone: 'casewright:gone',
  chooseFiles: 'casewright:choose-files',
  chooseSave: 'casewright:choose-save',
  reveal: 'casewright:reveal',
} as const;
