import { createContext, useContext } from 'react';
import type { ReadIssue } from './issueShapes';

interface IssueView {
  issue: ReadIssue;
  /** Grows whenever the issue was read again, for what is shown in frames that hold no draft. */
  version: number;
  /** Reads the issue again. */
  refresh(): Promise<void>;
  /** Reads the issue again and tells the app's frames that it changed. */
  changed(): Promise<void>;
}

export const IssueViewContext = createContext<IssueView | undefined>(undefined);

/** The issue that is shown; only inside the issue page. */
export function useIssueView(): IssueView {
  const value = useContext(IssueViewContext);
  if (!value) throw new Error('useIssueView: expected to stand inside IssuePage');
  return value;
}
