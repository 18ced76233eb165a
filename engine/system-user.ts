import { userInfo } from 'node:os';

/** The name of whoever runs the program; where the system knows only a number, such as in a container, that number. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error;
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
