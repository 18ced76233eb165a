import { rawRequest } from './raw-request.ts';
import type { ServedWindow } from './served-window.ts';

/** Signs in as the first page does, and gives the cookie. */
export async function signIn({ origin, token }: Pick<ServedWindow, 'origin' | 'token'>): Promise<string> {
  const { status, headers } = await rawRequest(origin, '/sign-in', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const [cookie = ''] = headers['set-cookie'] ?? [];
  if (status !== 204 || cookie === '') throw new Error(`Nobody was signed in: ${status}`);
  return cookie.split(';')[0] ?? '';
}
