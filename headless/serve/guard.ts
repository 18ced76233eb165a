import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** How long the address printed at the start lets somebody in: long enough to open a browser, once. Milliseconds. */
const tokenLife = 10 * 60_000;

/** Who may talk to the loopback page. */
export type Guard = {
  /** Part of the first address; good for one sign-in. */
  readonly token: string;
  /** Why a request is refused before anything else is looked at, or undefined. */
  refusal(request: IncomingMessage): { readonly status: number; readonly text: string } | undefined;
  /** True when the request carries the cookie of a sign-in. */
  isSignedIn(request: IncomingMessage): boolean;
  /** True when our own window, signed in, asks for a WebSocket: no browser does that without its origin. */
  mayOpenSocket(request: IncomingMessage): boolean;
  /** Exchanges the token for the value of a Set-Cookie header, once; undefined when it is wrong, used or too old. */
  signIn(token: string): string | undefined;
};

/**
 * Guards a server on 127.0.0.1. Any page in any browser on this machine can send it requests, so: the Host must be
 * exactly ours (a name that was rebound to 127.0.0.1 is not), Origin and Sec-Fetch-Site must be our own, and only who
 * came by the one-time token gets in.
 */
export function guardFor(port: number, now: () => number): Guard {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports, so the name holds it: two programs on one machine must not sign each other out.
  const cookie = `casewright_${port}`;
  const token = randomBytes(32).toString('base64url');
  const until = now() + tokenLife;
  let used = false;
  const sessions: string[] = [];

  const refusal: Guard['refusal'] = ({ headers, method }) => {
    if (headers.host !== host) return { status: 421, text: 'Wrong host' };
    const site = headers['sec-fetch-site'];
    const typedByHand = site === 'none' && method === 'GET';
    if (site !== undefined && site !== 'same-origin' && !typedByHand)
      return { status: 403, text: 'Another site asked' };
    // Subtle: a page on another port of 127.0.0.1 counts as the same site and its requests carry our cookie.
    if (headers.origin !== undefined && headers.origin !== origin) return { status: 403, text: 'Another origin asked' };
    if (method !== 'GET' && method !== 'HEAD' && headers.origin !== origin) return { status: 403, text: 'No origin' };
    return undefined;
  };
  const isSignedIn: Guard['isSignedIn'] = ({ headers }) =>
    (headers.cookie ?? '').split(/; */).some(pair => {
      const [name, value = ''] = pair.split('=');
      return name === cookie && sessions.some(session => same(session, value));
    });

  return {
    token,
    refusal,
    isSignedIn,
    mayOpenSocket: request => !refusal(request) && request.headers.origin === origin && isSignedIn(request),
    signIn: offered => {
      if (used || now() > until || !same(token, offered)) return undefined;
      used = true;
      const session = randomBytes(32).toString('base64url');
      sessions.push(session);
      return `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

/** Compares without telling by its time how much is right. */
function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
