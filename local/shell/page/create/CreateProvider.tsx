import { ModalTransition } from '@atlaskit/modal-dialog';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { CreateDialog } from './CreateDialog';

/** What the dialog starts with. */
export interface CreateWith {
  project?: string;
  /** Key of the parent; the new issue then goes below it. */
  parent?: string;
  onCreated?(): void | Promise<void>;
}

const CreateContext = createContext<((start?: CreateWith) => void) | undefined>(undefined);

/** Lets everything inside open the one create dialog of the page. */
export function CreateProvider({ children }: { children: ReactNode }): JSX.Element {
  const [start, setStart] = useState<CreateWith>();
  const open = useCallback((with_: CreateWith = {}) => setStart(with_), []);
  return (
    <CreateContext.Provider value={open}>
      {children}
      <ModalTransition>{start && <CreateDialog start={start} onDone={() => setStart(undefined)} />}</ModalTransition>
    </CreateContext.Provider>
  );
}

/** Opens the create dialog; only inside {@link CreateProvider}. */
export function useCreate(): (start?: CreateWith) => void {
  const value = useContext(CreateContext);
  if (!value) throw new Error('useCreate: expected to stand inside CreateProvider');
  return value;
}
