import { createContext, useContext } from 'react';
import type { ReadIssue } from './issueShapes';

interface IssueView {
  issue: ReadIssue;
  /** Grows whenever the issue was read again, for what is read beside it. */
  version: number;
  /** Grows when frames that hold no draft should be opened anew. */
  frameVersion: number;
  /** Reads the issue again: a frame has changed it, and tells its like by itself. */
  noticed(): void;
  /** Reads the issue again, and opens the frames without drafts anew. */
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
