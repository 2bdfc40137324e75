import { createContext, useContext } from 'react';

/** The issue to show, and who is told when it is closed. */
export interface ShownIssue {
  issueKey: string;
  onClosed(): void;
}

export const IssueDialogContext = createContext<((shown: ShownIssue) => void) | undefined>(undefined);

/** Opens an issue over the page; only inside IssueDialogs. */
export function useIssueDialog(): (shown: ShownIssue) => void {
  const value = useContext(IssueDialogContext);
  if (!value) throw new Error('useIssueDialog: expected to stand inside IssueDialogs');
  return value;
}
