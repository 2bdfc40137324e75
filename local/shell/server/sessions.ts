import { randomUUID } from 'node:crypto';

const COOKIE = 'site_session';

/** Who is signed in, by cookie. Kept in memory: after a restart people sign in again. */
export interface Sessions {
  /** The account a request is signed in as. */
  accountOf(request: Request): string | undefined;
  /** Signs in, ending the request's former session; gives the value for `Set-Cookie`. */
  signIn(request: Request, accountId: string): string;
  /** Signs out; gives the value for `Set-Cookie`. */
  signOut(request: Request): string;
  /** Ends every session. */
  clear(): void;
}

/** Starts with nobody signed in. */
export function openSessions(): Sessions {
  const accounts = new Map<string, string>();
  const tokenOf = (request: Request): string | undefined =>
    (request.headers.get('cookie') ?? '')
      .split(';')
      .map((part) => part.trim().split('='))
      .find(([name]) => name === COOKIE)?.[1];
  const end = (request: Request): void => {
    accounts.delete(tokenOf(request) ?? '');
  };
  // Not readable by scripts, and not sent along from any other site, the frames' own included.
  const attributes = 'HttpOnly; SameSite=Strict; Path=/';
  return {
    accountOf: (request) => accounts.get(tokenOf(request) ?? ''),
    signIn(request, accountId) {
      end(request);
      const token = randomUUID();
      accounts.set(token, accountId);
      return `${COOKIE}=${token}; ${attributes}`;
    },
    signOut(request) {
      end(request);
      return `${COOKIE}=; ${attributes}; Max-Age=0`;
    },
    clear: () => accounts.clear(),
  };
}
