import { useEffect, useMemo, useState } from 'react';
import { formerMember } from '../../../src/domain/record/reducedContent';
import type { Show } from '../../../src/domain/score/fillMessage';
import { useViewer } from '../host/ViewerContext';
import { nameOf, type LookedUp } from '../people/nameOf';
import { lookUpFormer } from '../people/lookUpFormer';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';

/** How sentences of the record show people and days: each account of the list by name, as the names come in. */
export function usePeople(accountIds: readonly string[]): Show {
  const say = useWords(formWords);
  const { formats } = useViewer();
  const [found, setFound] = useState<ReadonlyMap<string, LookedUp>>(new Map());
  const wanted = [...new Set(accountIds)].sort().join('\n');
  useEffect(() => {
    let current = true;
    for (const id of wanted.split('\n').filter(Boolean)) {
      void lookUpFormer(id).then((person) => current && setFound((before) => new Map(before).set(id, person)));
    }
    return () => {
      current = false;
    };
  }, [wanted]);
  return useMemo(
    () => ({
      person: (accountId) => {
        if (accountId === formerMember) return say('formerMember');
        const person = found.get(accountId);
        return person === undefined ? '…' : nameOf(person, say);
      },
      day: formats.day,
    }),
    [found, say, formats],
  );
}

/** Every account id that stands somewhere in a value: the people a sentence about it may name. */
export function accountsIn(value: unknown): string[] {
  if (typeof value === 'string') return isAccount(value) ? [value] : value.split(' ').filter(isAccount);
  if (Array.isArray(value)) return value.flatMap(accountsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(accountsIn) : [];
}

/** Account ids of Jira Cloud: `<number>:<uuid>`, older ones 24 hexadecimal digits. */
const isAccount = (text: string): boolean => /^(\d+:[0-9a-f-]{36}|[0-9a-f]{24})$/.test(text);
