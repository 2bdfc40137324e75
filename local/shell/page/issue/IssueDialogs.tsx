import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useState, type ReactNode } from 'react';
import { CreateContext, type CreateWith } from '../create/createContext';
import { CreateDialog } from '../create/CreateDialog';
import { IssueDialogContext, type ShownIssue } from './issueDialogContext';
import { IssuePage } from './IssuePage';

/** Jira's own dialogs about issues, which the page's parts and the app's frames inside may open: create one, and look at one. */
export function IssueDialogs({ children }: { children: ReactNode }): JSX.Element {
  const [start, setStart] = useState<CreateWith>();
  const [shown, setShown] = useState<ShownIssue>();
  const create = useCallback((with_: CreateWith = {}) => setStart(with_), []);
  const created = (id?: string): void => {
    setStart(undefined);
    start?.onClosed?.(id);
  };
  const closed = (): void => {
    setShown(undefined);
    shown?.onClosed();
  };
  return (
    <CreateContext.Provider value={create}>
      <IssueDialogContext.Provider value={setShown}>
        {children}
        <ModalTransition>
          {shown && (
            <Modal onClose={closed} width="x-large">
              <ModalHeader hasCloseButton>
                <ModalTitle>{shown.issueKey}</ModalTitle>
              </ModalHeader>
              <ModalBody>
                <IssuePage key={shown.issueKey} issueKey={shown.issueKey} />
              </ModalBody>
            </Modal>
          )}
        </ModalTransition>
        <ModalTransition>{start && <CreateDialog start={start} onDone={created} />}</ModalTransition>
      </IssueDialogContext.Provider>
    </CreateContext.Provider>
  );
}
