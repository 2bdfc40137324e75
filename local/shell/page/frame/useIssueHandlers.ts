import { useMemo } from 'react';
import type { FrameHandlers } from '../../../forge/bridge/host';
import { askedCreate } from '../create/askedCreate';
import { useCreate } from '../create/createContext';
import { useIssueDialog } from '../issue/issueDialogContext';

/** What @forge/jira-bridge may open from any frame: Jira's create dialog, and an issue over the page. */
export function useIssueHandlers(): Pick<FrameHandlers, 'openIssueCreateModal' | 'openIssueViewModal'> {
  const create = useCreate();
  const view = useIssueDialog();
  return useMemo(
    () => ({
      async openIssueCreateModal({ data: { context = {}, onClose } }) {
        const start = await askedCreate(context);
        create({ ...start, onClosed: (id) => void onClose?.({ payload: id === undefined ? [] : [{ issueId: id }] }) });
        return true;
      },
      openIssueViewModal({ data: { context = {}, onClose } }) {
        const { issueKey } = context;
        if (typeof issueKey !== 'string') return false;
        view({ issueKey, onClosed: () => void onClose?.(undefined) });
        return true;
      },
    }),
    [create, view],
  );
}
