import { createContext, useContext } from 'react';

/** What the create dialog starts with. */
export interface CreateWith {
  project?: string;
  /** Id of the issue type. */
  type?: string;
  /** Key of the parent; the new issue then goes below it. */
  parent?: string;
  summary?: string;
  /** Values of fields that the dialog does not draw, as Jira takes them; a description among them is shown, not edited. */
  fields?: Record<string, unknown>;
  onCreated?(): void | Promise<void>;
  /** Told when the dialog is gone, with the id of the issue if one was created. Whoever asks to be told goes on by itself. */
  onClosed?(createdId?: string): void;
}

export const CreateContext = createContext<((start?: CreateWith) => void) | undefined>(undefined);

/** Opens the one create dialog of the page; only inside IssueDialogs. */
export function useCreate(): (start?: CreateWith) => void {
  const value = useContext(CreateContext);
  if (!value) throw new Error('useCreate: expected to stand inside IssueDialogs');
  return value;
}
