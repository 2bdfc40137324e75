import { useEffect, useState } from 'react';
import { asViewer } from '../host/bridge';
import type { PersonFact } from './Person';
import { readPerson } from './findPeople';

/** People already asked for in this frame, so that a name is asked for once. */
const known = new Map<string, Promise<PersonFact | undefined>>();

/** Lets names that came with another answer be used without asking for them. */
export function knowPerson(person: PersonFact): void {
  known.set(person.accountId, Promise.resolve(person));
}

/** The name behind an account id: `undefined` while it is asked for, `null` when there is no such account (any more). */
export function usePerson(accountId: string | undefined): PersonFact | null | undefined {
  const [person, setPerson] = useState<PersonFact | null>();
  useEffect(() => {
    let current = true;
    setPerson(undefined);
    if (accountId === undefined || accountId === '') return undefined;
    const asked = known.get(accountId) ?? readPerson(asViewer, accountId);
    known.set(accountId, asked);
    asked.then(
      (found) => current && setPerson(found ?? null),
      () => {
        known.delete(accountId);
        if (current) setPerson(null);
      },
    );
    return () => {
      current = false;
    };
  }, [accountId]);
  return person;
}
