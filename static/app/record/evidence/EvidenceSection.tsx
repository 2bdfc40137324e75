import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { currentVersion, type EvidenceItem, type Proves } from '../../../../src/domain/evidence/evidence';
import { whoMay } from '../../../../src/domain/record/whoMay';
import { useViewer } from '../../host/ViewerContext';
import { evidenceWords } from '../../words/record';
import { useWords } from '../../words/words';
import { HashBox } from '../HashBox';
import { ReasonForm } from '../ReasonForm';
import styles from '../Record.module.css';
import { isAny, standingsHere, type RoomProps } from '../room';
import { usePeople } from '../usePeople';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceLink } from './EvidenceLink';
import { nameOfPart, partsOfPlan } from './partsOfPlan';

type Open = { form: 'add' } | { form: 'supersede' | 'withdraw' | 'hash'; id: string };

/** The evidence of an objective: what each item is, what it supports and proves, and by what hash it can be recognized. */
export function EvidenceSection(props: RoomProps) {
  const { opened, record, work, accountId, onDone } = props;
  const say = useWords(evidenceWords);
  const { formats } = useViewer();
  const [open, setOpen] = useState<Open>();
  const items = Object.values(record.record.evidence.items);
  const parts = partsOfPlan(opened.facts, work);
  const show = usePeople(items.flatMap(({ owner, versions }) => [owner, ...versions.map(({ by }) => by)]));
  const here = standingsHere(props);
  const mayAdd = isAny(here, ...whoMay.addEvidence);
  const issueId = opened.issue.id;
  const done = (said: string): void => {
    setOpen(undefined);
    onDone(said);
  };
  const proved = (proves: Proves): string => (typeof proves === 'string' ? formats.day(proves) : say('period', { from: formats.day(proves.from), to: formats.day(proves.to) }));
  const cancel = (): void => setOpen(undefined);

  const row = (item: EvidenceItem) => {
    const version = currentVersion(item);
    const own = item.owner === accountId || item.versions.some(({ by }) => by === accountId);
    const current = open !== undefined && open.form !== 'add' && open.id === item.id ? open.form : undefined;
    const standing = item.withdrawn === undefined;
    const toggle = (form: 'supersede' | 'withdraw' | 'hash'): void => setOpen(current === form ? undefined : { form, id: item.id });
    return (
      <li key={item.id} className={styles.item}>
        <div className={styles.itemHead}>
          <EvidenceLink locator={version.locator}>{item.title}</EvidenceLink>
          <span className={styles.quiet}>{say(item.kind)}</span>
          {!standing && <span className={styles.danger}>{say('withdrawnWord')}</span>}
        </div>
        <p className={styles.small}>
          {[
            say('proves', { when: proved(version.proves) }),
            say('supports', { parts: formats.list(item.supports.map((one) => nameOfPart(parts, one))) }),
            say(item.origin),
            say('recordedBy', { who: show.person(version.by), when: formats.moment(version.at) }),
            say('answersFor', { who: show.person(item.owner) }),
            item.versions.length > 1 && say('versions', { count: item.versions.length }),
            version.reason,
            item.withdrawn && say('withdrawnBecause', { reason: item.withdrawn.reason }),
          ].filter(Boolean).join(' · ')}
        </p>
        <div className={styles.deeds}>
          {version.sha256 !== undefined ? (
            <Button spacing="compact" appearance="subtle" aria-expanded={current === 'hash'} onClick={() => toggle('hash')}>
              {say('hashDeed')}
            </Button>
          ) : (
            <span className={styles.small}>{say('unhashed', { why: version.unhashed ?? '' })}</span>
          )}
          {standing && (own || isAny(here, ...whoMay.supersedeEvidence)) && (
            <Button spacing="compact" appearance="subtle" onClick={() => toggle('supersede')}>
              {say('supersedeDeed')}
            </Button>
          )}
          {standing && (item.versions[0]?.by === accountId || isAny(here, ...whoMay.withdrawEvidence)) && (
            <Button spacing="compact" appearance="subtle" onClick={() => toggle('withdraw')}>
              {say('withdrawDeed')}
            </Button>
          )}
        </div>
        {current === 'hash' && version.sha256 !== undefined && <HashBox label={say('hashLabel')} hash={version.sha256} />}
        {current === 'supersede' && <EvidenceForm {...props} replaces={item} onDone={done} onCancel={cancel} />}
        {current === 'withdraw' && (
          <ReasonForm title={say('withdrawTitle')} words={say('withdrawDeed')} onCancel={cancel} onDone={() => done(say('withdrawnSaid', { title: item.title }))} run={(deed, reason) => deed.run('withdrawEvidence', { issueId, id: item.id, reason })} />
        )}
      </li>
    );
  };

  return (
    <div className={styles.stack}>
      {items.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
      {items.length > 0 && <ul className={styles.list}>{items.map(row)}</ul>}
      {mayAdd && open?.form !== 'add' && (
        <div>
          <Button onClick={() => setOpen({ form: 'add' })}>{say('addDeed')}</Button>
        </div>
      )}
      {open?.form === 'add' && <EvidenceForm {...props} onDone={done} onCancel={cancel} />}
    </div>
  );
}
