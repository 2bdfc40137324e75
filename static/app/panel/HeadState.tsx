import Lozenge from '@atlaskit/lozenge';
import { versionInForce } from '../../../src/domain/approval/approvals';
import type { ChangeTopic } from '../../../src/domain/commitment/changeClass';
import { topicWords } from '../../../src/domain/commitment/topicWords';
import type { Lozenge as LozengeWord } from '../../../src/domain/plan/registerRow';
import { lozengeWords } from '../../../src/domain/plan/names';
import { vacant } from '../../../src/domain/ownership/vacant';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { headlineWords } from '../words/panel';
import { useWords } from '../words/words';
import type { Basis } from './basis';
import styles from './Head.module.css';
import { lastChangeOf } from './lastChangeOf';
import { lozengeAppearance } from './lozengeAppearance';

interface HeadStateProps {
  lozenge: LozengeWord;
  basis: Basis | undefined;
  /** Opens the versions. */
  onVersions(): void;
}

/** The lozenge, the version in force, what has changed since and who changed it, and what is said of the owner. */
export function HeadState({ lozenge, basis, onVersions }: HeadStateProps) {
  const say = useWords(headlineWords);
  const { formats } = useViewer();
  const record = basis?.opened.record;
  const version = record && versionInForce(record.approvals);
  const change = record?.approvals.change;
  const told = basis && lastChangeOf(basis.opened, say('editorialChange'));
  const topics = [...new Set(change?.differences.map(({ topic }) => topic as ChangeTopic) ?? [])].filter((topic) => topic !== 'editorial');
  const missing = record && basis && vacant(record.ownership, basis.facts.owner);
  const interim = record?.ownership.interim;
  const holds = interim !== undefined && basis !== undefined && interim.until >= basis.opened.at.slice(0, 10);
  return (
    <>
      <p className={styles.state}>
        <Lozenge appearance={lozengeAppearance(lozenge)}>{lozengeWords[lozenge]}</Lozenge>
        {record && version === undefined && lozenge !== 'in review' && <span>{say('notSubmitted')}</span>}
        {record && record.lifecycle.state === 'accepted' && record.lifecycle.planDue !== undefined && <span>{say('planDue', { day: formats.day(record.lifecycle.planDue) })}</span>}
        {version && (
          <>
            <span>{say('version', { version: version.number, day: formats.day(version.at.slice(0, 10)) })}</span>
            <button type="button" className={styles.link} onClick={onVersions}>
              {say('whatWasApproved')}
            </button>
          </>
        )}
        {topics.map((topic) => (
          <Lozenge key={topic} appearance="moved">
            {topicWords[topic] ?? topic}
          </Lozenge>
        ))}
      </p>
      {change && (
        <p className={styles.state}>
          {change.madeBy === undefined ? (
            say('changedBySomebody', { when: formats.moment(change.at) })
          ) : (
            <span>
              {say('changedBy', { when: formats.moment(change.at) })} <PersonName accountId={change.madeBy} />
            </span>
          )}
        </p>
      )}
      {told && !change && (
        <p className={styles.state}>
          <span>{say('lastChange')}</span>
          {told.topics.map((topic) => (
            <Lozenge key={topic} appearance={topic === 'editorial' ? 'default' : 'moved'}>
              {topicWords[topic] ?? topic}
            </Lozenge>
          ))}
          <span>{[told.what, told.why, told.roles.length > 0 && say('approvedByRoles', { roles: formats.list(told.roles) })].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {missing !== undefined && basis?.facts.owner.kind === 'account' && (
        <p className={styles.state}>
          <span className={styles.warn}>{say(missing)}</span>
          {holds && (
            <span>
              <PersonName accountId={interim.accountId} /> {say('standsIn', { until: formats.day(interim.until) })}
            </span>
          )}
        </p>
      )}
    </>
  );
}
