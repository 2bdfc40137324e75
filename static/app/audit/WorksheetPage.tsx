import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import { inSample, type Sample } from '../../../src/domain/audit/sample';
import { Notice } from '../editors/Notice';
import { Refused } from '../faces/Refused';
import { Trouble } from '../faces/Trouble';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { Conclusion } from './Conclusion';
import { NoAnswer } from './NoAnswer';
import { readSheet } from './readSheet';
import { Thread } from './Thread';
import { useNoteDraft } from './useNoteDraft';

interface WorksheetPageProps {
  opened: OpenedSample;
  issueId: string;
  onDone(reply: { sample: Sample }): void;
  onGo(at: string): void;
}

/** One objective of a sample, from policy to closure on one screen, and what the auditor concludes from it. */
export function WorksheetPage({ opened, issueId, onDone, onGo }: WorksheetPageProps) {
  const say = useWords(auditWords);
  const { viewer } = useViewer();
  const [loaded, again] = useLoaded(() => readSheet(issueId, viewer, opened.at));
  const draft = useNoteDraft(opened, issueId);
  const ids = inSample(opened.sample).map((one) => one.issueId);
  const place = ids.indexOf(issueId);
  const go = (step: number): void => {
    const to = ids[place + step];
    if (to !== undefined) onGo(`${opened.id}/${to}`);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = (event.target as HTMLElement | null)?.closest('input:not([type=radio]), textarea, select, [contenteditable]');
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'j') go(1);
      if (event.key === 'k') go(-1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  const ready = loaded.kind === 'ready' ? loaded.value : undefined;
  const sheet = ready?.kind === 'sheet' ? ready.sheet : undefined;
  return (
    <section className={styles.page} aria-label={sheet?.opened.issue.summary ?? say('worksheets', { id: opened.id })}>
      <button type="button" className={styles.crumb} onClick={() => onGo(opened.id)}>
        {say('worksheets', { id: opened.id })}
      </button>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {sheet && (
            <>
              <IssueLink issueKey={sheet.opened.issue.key}>{sheet.opened.issue.key}</IssueLink> {sheet.opened.issue.summary}
            </>
          )}
        </h2>
        {place >= 0 && (
          <nav className={styles.deeds} aria-label={say('keys')}>
            <span className={styles.small}>{say('place', { place: place + 1, of: ids.length })}</span>
            <Button isDisabled={place === 0} onClick={() => go(-1)}>
              {say('previous')}
            </Button>
            <Button isDisabled={place === ids.length - 1} onClick={() => go(1)}>
              {say('next')}
            </Button>
          </nav>
        )}
      </header>
      {loaded.kind === 'loading' && <div className={styles.blank} role="status" aria-label={say('loadingSheet')} />}
      {loaded.kind === 'refused' && (
        <Refused title={say('sheetRefused')}>
          <p>{say('sheetRefusedBody')}</p>
        </Refused>
      )}
      {loaded.kind === 'trouble' && <Trouble reason={loaded.reason} onAgain={again} />}
      {ready?.kind === 'no record' && <NoAnswer answer={ready.answer} onAgain={again} />}
      {sheet && (
        <div className={styles.columns}>
          <div className={styles.main}>
            {sheet.recorded.quarantined.length > 0 && (
              <Notice tone="danger" title={say('notAsRecorded', { count: sheet.recorded.quarantined.length })}>
                <ul>
                  {sheet.recorded.quarantined.map(({ sequence, problem }) => (
                    <li key={sequence}>{say('notAsRecordedOne', { sequence, problem })}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <Thread sheet={sheet} {...(opened.mayAct && sheet.interests.length === 0 ? { onGap: draft.add } : {})} />
          </div>
          <aside className={`${styles.aside} ${styles.sticky}`}>
            <Conclusion opened={opened} issueId={issueId} interests={sheet.interests} draft={draft} onDone={onDone} />
          </aside>
        </div>
      )}
      <p className={styles.small}>{say('keys')}</p>
    </section>
  );
}
