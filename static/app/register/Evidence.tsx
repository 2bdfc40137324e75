import AttachmentIcon from '@atlaskit/icon/core/attachment';
import type { MouseEvent } from 'react';
import { openAddress } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { addressOfEvidence } from '../record/evidence/addressOfEvidence';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './Evidence.module.css';
import type { RegisterEntry } from './registerEntry';

/** The newest evidence of an objective as a link that opens where it is; how much more there is stands on the epic. */
export function Evidence({ entry }: { entry: RegisterEntry }) {
  const say = useWords(registerWords);
  const { viewer } = useViewer();
  const [newest] = entry.evidence?.items ?? [];
  if (newest === undefined || entry.evidence === undefined) return null;
  const { href, issue, attachment, title } = newest;
  const type = href !== undefined ? 'link' : attachment !== undefined ? 'attachment' : issue !== undefined ? 'issue' : 'event';
  const address = addressOfEvidence({ type, url: href, issue, attachment }, viewer.siteUrl);
  const more = entry.evidence.of - 1;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    if (address !== undefined) void openAddress(address);
  };
  return (
    <span className={styles.evidence}>
      <AttachmentIcon label={say('evidence')} size="small" color="currentColor" />
      {address === undefined ? (
        <span className={styles.title}>{title}</span>
      ) : (
        <a className={styles.title} href={address} target="_blank" rel="noreferrer" title={title} onClick={open}>
          {title}
        </a>
      )}
      {more > 0 && <span title={say('moreEvidence', { count: more })}>{say('more', { count: more })}</span>}
    </span>
  );
}
