import type { MouseEvent, ReactNode } from 'react';
import type { Locator } from '../../../../src/domain/evidence/evidence';
import { openAddress } from '../../host/bridge';
import { useViewer } from '../../host/ViewerContext';
import { addressOfEvidence } from './addressOfEvidence';

/** A piece of evidence where it is, in a new tab; an event of the record has no address and is only named. */
export function EvidenceLink({ locator, children }: { locator: Locator; children: ReactNode }) {
  const { viewer } = useViewer();
  const address = addressOfEvidence(locator, viewer.siteUrl);
  if (address === undefined) return <span>{children}</span>;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void openAddress(address);
  };
  return (
    <a href={address} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
