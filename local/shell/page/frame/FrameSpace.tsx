import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { openFrameBus, type FrameBus, type ModalRequest } from '../../../forge/bridge/host';
import { ModalFrame } from './ModalFrame';

interface AskedModal {
  parentId: string;
  request: ModalRequest;
}

interface FrameSpaceValue {
  /** Carries the events that frames of one page send each other. */
  bus: FrameBus;
  openModal(parentId: string, request: ModalRequest): boolean;
}

const FrameSpaceContext = createContext<FrameSpaceValue | undefined>(undefined);
/** Apart from what frames share, so that a modal that opens does not open every other frame anew. */
const ModalsContext = createContext<{ open: AskedModal[]; close(modal: AskedModal, payload?: unknown): void }>({ open: [], close: () => undefined });

/** What the frames of one page share: their events, and the modal that one of them may have opened over the page. */
export function FrameSpace({ children }: { children: ReactNode }): JSX.Element {
  const [bus] = useState(openFrameBus);
  const [modals, setModals] = useState<AskedModal[]>([]);
  const value = useMemo<FrameSpaceValue>(
    () => ({
      bus,
      openModal(parentId, request) {
        setModals((open) => [...open, { parentId, request }]);
        return true;
      },
    }),
    [bus],
  );
  const closed = (modal: AskedModal, payload?: unknown): void => {
    setModals((open) => open.filter((it) => it !== modal));
    modal.request.onClose(payload);
  };
  return (
    <FrameSpaceContext.Provider value={value}>
      <ModalsContext.Provider value={{ open: modals, close: closed }}>{children}</ModalsContext.Provider>
    </FrameSpaceContext.Provider>
  );
}

/** The modals that frames have opened; stands where everything is that a frame may ask for. */
export function FrameModals(): JSX.Element {
  const { open, close } = useContext(ModalsContext);
  return (
    <>
      {open.map((modal, i) => (
        <ModalFrame key={`${modal.parentId}:${i}`} parentId={modal.parentId} request={modal.request} onClosed={(payload) => close(modal, payload)} />
      ))}
    </>
  );
}

/** What frames share; only inside {@link FrameSpace}. */
export function useFrameSpace(): FrameSpaceValue {
  const value = useContext(FrameSpaceContext);
  if (!value) throw new Error('useFrameSpace: expected to stand inside FrameSpace');
  return value;
}
