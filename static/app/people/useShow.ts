import { useMemo } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Show } from '../../../src/domain/score/fillMessage';
import { useViewer } from '../host/ViewerContext';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { nameOf } from './nameOf';
import type { PersonFact } from './Person';

/** How the domain's messages show people and days here: by the names that came with the issue, in the viewer's format. */
export function useShow(facts: PlanFacts | undefined): Show {
  const { formats } = useViewer();
  const say = useWords(formWords);
  return useMemo(() => {
    const people = new Map(peopleIn(facts).map((person) => [person.accountId, person]));
    return { person: (accountId) => nameOf(people.get(accountId) ?? 'unknown', say), day: formats.day };
  }, [facts, formats, say]);
}

/** Names by account id that the read of the issue brought along. */
export const namesIn = (facts: PlanFacts | undefined): [string, string][] =>
  peopleIn(facts).map(({ accountId, displayName }) => [accountId, displayName]);

const peopleIn = (facts: PlanFacts | undefined): PersonFact[] => [
  ...(facts?.owner.kind === 'account' ? [facts.owner] : []),
  ...(facts?.contributors ?? []),
];
