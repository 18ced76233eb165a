import { parseOffice } from 'officeparser';
import { failure, passwordFailure } from '../problems.ts';

/**
 * The text of a Word document behind a password.
 * @throws ReadingFailure 'password' when the password does not open it, 'damaged' when what it opens is no document
 */
export async function textBehindPassword(bytes: Uint8Array, password: string): Promise<string> {
  try {
    const document = await parseOffice(Buffer.from(bytes), { ocr: false, password, fileType: 'docx' });
    return (await document.to('text')).value;
  } catch (error) {
    throw /password/i.test(String(error)) ? passwordFailure(password, error) : failure('damaged', error);
  }
}
