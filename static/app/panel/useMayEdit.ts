import { useCallback, useRef, useState } from 'react';
import { mayOnIssue } from '../../../src/jira/permissions';
import { asViewer } from '../host/bridge';

/** Whether the viewer may edit the issue; `not asked` until somebody moves into the panel. */
export type MayEdit = 'not asked' | 'yes' | 'no';

/**
 * Asks Jira once (1 request) whether the viewer may edit, when somebody moves into the panel rather than when it opens:
 * most openings are only looked at. When it cannot be told, editing is offered and Jira decides at the save.
 */
export function useMayEdit(issueId: string): [MayEdit, ask: () => void] {
  const [may, setMay] = useState<MayEdit>('not asked');
  const asked = useRef(false);
  const ask = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    mayOnIssue(asViewer, 'EDIT_ISSUES', issueId).then(
      (yes) => setMay(yes ? 'yes' : 'no'),
      () => {
        asked.current = false;
      },
    );
  }, [issueId]);
  return [may, ask];
}
