import type { MouseEvent } from 'react';
import { isLink } from '../../../src/domain/catalogues/isLink';
import { openAddress } from '../host/bridge';
import styles from './Records.module.css';

/** A link that leaves the site, opened by the host. What is stored and no address of the web is shown as text. */
export function AddressLink({ address }: { address: string }) {
  if (!isLink(address)) return <span className={styles.text}>{address}</span>;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void openAddress(address);
  };
  return (
    <a className={styles.address} href={address} rel="noreferrer" onClick={open}>
      {address}
    </a>
  );
}
