import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { IconButton } from '@atlaskit/button/new';
import CloseIcon from '@atlaskit/icon/core/close';
import type { ModalRequest } from '../../../forge/bridge/host';
import { ask, path } from '../ask/ask';
import { Face, Waiting } from '../look/Face';
import { measuresOf } from './modalSize';
import { useMountedFrame } from './useMountedFrame';

interface Props {
  parentId: string;
  request: ModalRequest;
  onClosed(payload?: unknown): void;
}

/** A modal that the app asked for: the same module in a frame of its own, told what the app handed over. */
export function ModalFrame({ parentId, request, onClosed }: Props): JSX.Element {
  const { size, title, resource, context } = request;
  const [place, state] = useMountedFrame({
    open: () =>
      ask(path`/_site/frames/${parentId}/modal`, { method: 'POST', body: { context, ...(resource === null ? {} : { resource }) } }),
    key: parentId,
    title,
    handlers: { close: onClosed, submit: onClosed },
  });
  return (
    <ModalTransition>
      <Modal
        onClose={() => onClosed()}
        {...measuresOf(size)}
        shouldCloseOnEscapePress={request.closeOnEscape}
        shouldCloseOnOverlayClick={request.closeOnOverlayClick}
        label={title}
      >
        {title !== '' && (
          <ModalHeader>
            <ModalTitle>{title}</ModalTitle>
            <IconButton icon={CloseIcon} label="Close" appearance="subtle" onClick={() => onClosed()} />
          </ModalHeader>
        )}
        <ModalBody>
          {state.kind === 'loading' && <Waiting label={`Loading ${title}`} />}
          {state.kind === 'trouble' && <Face title="This cannot be shown">{state.trouble.message}</Face>}
          <div ref={place} />
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
}
