/** The channels between preload script and main process. There are no others. */
export const channels = {
  /** A window hands over one end of a message channel for the engine. */
  port: 'casewright:port',
  /** The engine's process has ended. */
  gone: 'casewright:gone',
  /** A window tells what stands around it: language, theme, the commands for the menu. */
  surroundings: 'casewright:surroundings',
  /** The menu, the command line or the system asks something of a window. */
  ask: 'casewright:ask',
  chooseFiles: 'casewright:choose-files',
  chooseSave: 'casewright:choose-save',
  reveal: 'casewright:reveal',
} as const;
