import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useMemo, useState } from 'react';
import { AppFrame } from '../frame/AppFrame';
import { measuresOf } from '../frame/modalSize';
import type { AppModule, AppModules } from './appModules';
import { useIssueView } from './issueView';

/** The issue's menu with the app's actions, each of which opens in a dialog. Not there when the app has none. */
export function ActionsMenu({ modules }: { modules: AppModules | undefined }): JSX.Element | null {
  const [chosen, setChosen] = useState<AppModule>();
  const close = useCallback(() => setChosen(undefined), []);
  if (!modules || modules.actions.length === 0) return null;
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        placement="bottom-end"
        trigger={({ triggerRef, ...props }) => (
          <IconButton {...props} ref={triggerRef} icon={ShowMoreIcon} label="More actions for this issue" appearance="subtle" />
        )}
      >
        <DropdownItemGroup title={modules.app.name}>
          {modules.actions.map((action) => (
            <DropdownItem key={action.key} onClick={() => setChosen(action)}>
              {action.title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      <ModalTransition>{chosen && <ActionDialog action={chosen} onClosed={close} />}</ModalTransition>
    </>
  );
}

function ActionDialog({ action, onClosed }: { action: AppModule; onClosed(): void }): JSX.Element {
  const { issue, noticed, refresh } = useIssueView();
  const handlers = useMemo(() => ({ close: onClosed, refreshIssueView: refresh }), [onClosed, refresh]);
  return (
    <Modal onClose={onClosed} {...measuresOf(action.viewportSize)}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{action.title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <AppFrame
          wish={{ moduleKey: action.key, issue: issue.id }}
          title={action.title}
          handlers={handlers}
          onWrite={noticed}
          projectKey={issue.fields.project.key}
        />
      </ModalBody>
    </Modal>
  );
}
