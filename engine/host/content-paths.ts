/** Whether the engine answers for a path, with content of the open library; every other path is a file of the window. */
export const isContentPath = (path: string): boolean =>
  /^\/(original|preview|page|thumbnail|chat-source|laid-out|preview-report|made-file)\//.test(path);
