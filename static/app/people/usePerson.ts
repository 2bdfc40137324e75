import { useEffect, useState } from 'react';
import { asViewer } from '../host/bridge';
import { readPerson } from './findPeople';
import type { LookedUp } from './nameOf';
import type { PersonFact } from './Person';

/** People already asked for in this frame, so that a name is asked for once. */
const known = new Map<string, Promise<PersonFact | undefined>>();

/** Lets names that came with another answer be used without asking for them. */
export function knowPerson(person: PersonFact): void {
  known.set(person.accountId, Promise.resolve(person));
}

/** Who an account id is, asked for once in this frame; an answer that did not come is asked for again the next time. */
export async function lookUp(accountId: string): Promise<LookedUp> {
  const asked = known.get(accountId) ?? readPerson(asViewer, accountId);
  known.set(accountId, asked);
  try {
    return (await asked) ?? 'former';
  } catch {
    known.delete(accountId);
    return 'unknown';
  }
}

/**
 * The person behind an account id: `undefined` while it is asked for, `former` when there is no such account any more,
 * `unknown` when Jira did not tell; it is asked again the next time.
 */
export function usePerson(accountId: string | undefined): LookedUp | undefined {
  const [person, setPerson] = useState<LookedUp>();
  useEffect(() => {
    let current = true;
    setPerson(undefined);
    if (accountId === undefined || accountId === '') return undefined;
    void lookUp(accountId).then((found) => current && setPerson(found));
    return () => {
      current = false;
    };
  }, [accountId]);
  return person;
}
