import { useMemo } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Show } from '../../../src/domain/score/fillMessage';
import { useViewer } from '../host/ViewerContext';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';

/** How the domain's messages show people and days here: by the names that came with the issue, in the viewer's format. */
export function useShow(facts: PlanFacts | undefined): Show {
  const { formats } = useViewer();
  const say = useWords(formWords);
  return useMemo(() => {
    const names = new Map(namesIn(facts));
    return { person: (accountId) => names.get(accountId) || say('formerMember'), day: formats.day };
  }, [facts, formats, say]);
}

/** Names by account id that the read of the issue brought along. */
export const namesIn = (facts: PlanFacts | undefined): [string, string][] => [
  ...(facts?.owner.kind === 'account' ? [[facts.owner.accountId, facts.owner.displayName] as [string, string]] : []),
  ...(facts?.contributors ?? []).map(({ accountId, displayName }) => [accountId, displayName] as [string, string]),
];
