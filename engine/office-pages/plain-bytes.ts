import { isCompoundFile, openCompoundFile } from '../extract/compound-file.ts';
import { ReadingFailure } from '../extract/reading.ts';
import { unlockPackage, withPasswords } from '../extract/unlock-package.ts';

/** An Office file as it was before it was protected; undefined when no password opens it. Others come back as they are. */
export async function plainBytes(bytes: Uint8Array, passwords: readonly string[]): Promise<Uint8Array | undefined> {
  try {
    const isProtected = isCompoundFile(bytes) && openCompoundFile(bytes).find('EncryptedPackage') !== undefined;
    return isProtected ? await withPasswords(passwords, password => unlockPackage(bytes, password)) : bytes;
  } catch (error) {
    if (error instanceof ReadingFailure) return error.code === 'password' ? undefined : bytes;
    throw error;
  }
}
