import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { ask } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { TroubleFace, Waiting } from '../look/Face';

/** Someone who can be signed in as. */
export interface SignInPerson {
  accountId: string;
  displayName: string;
  title: string;
  purpose: string;
}

/** Who is signed in, and the site as it is now. */
export interface Session {
  site: string;
  people: SignInPerson[];
  person: SignInPerson | null;
  /** The site's time when this was read, epoch ms, and how far it is from the machine's. */
  clock: { now: number; offsetMs: number };
}

interface SessionValue extends Session {
  signIn(accountId: string): Promise<void>;
  signOut(): Promise<void>;
  shiftClock(shiftMs: number): Promise<void>;
  /** The site's time now, epoch ms: it runs on from when the session was read. */
  siteNow(): number;
}

const SessionContext = createContext<SessionValue | undefined>(undefined);

/** Reads the session and gives it to everything inside. */
export function SessionProvider({ children }: { children: ReactNode }): JSX.Element {
  const [asked, again] = useAsked('session', async () => ({
    ...(await ask<Session>('/_site/session')),
    readAt: performance.now(),
  }));
  const change = useCallback(
    async (path: string, method: string, body?: unknown) => {
      await ask(path, { method, ...(body === undefined ? {} : { body }) });
      await again();
    },
    [again],
  );
  const session = asked.kind === 'ready' ? asked.value : undefined;
  const value = useMemo<SessionValue | undefined>(
    () =>
      session && {
        ...session,
        signIn: (accountId) => change('/_site/session', 'POST', { accountId }),
        signOut: () => change('/_site/session', 'DELETE'),
        shiftClock: (shiftMs) => change('/_site/clock', 'POST', { shiftMs }),
        siteNow: () => session.clock.now + performance.now() - session.readAt,
      },
    [session, change],
  );
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="site" again={() => void again()} />;
  if (!value) return <Waiting label="Loading the site" />;
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

/** The session; only inside {@link SessionProvider}. */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession: expected to stand inside SessionProvider');
  return value;
}
