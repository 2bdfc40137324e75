import ClockIcon from '@atlaskit/icon/core/clock';
import PersonOffboardIcon from '@atlaskit/icon/core/person-offboard';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { ComponentType } from 'react';
import { useViewer } from '../host/ViewerContext';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './Flags.module.css';
import { passes } from './quickFilters';
import type { RegisterEntry } from './registerEntry';

/** What needs a decision, at most two in words; the rest as a number with its words on hover. */
export function Flags({ entry }: { entry: RegisterEntry }) {
  const say = useWords(registerWords);
  const { formats } = useViewer();
  const flags: { words: string; Icon: ComponentType<{ label: string; size?: 'small'; color?: 'currentColor' }> }[] = [];
  if (entry.unreadable) flags.push({ words: say('flagUnreadable'), Icon: WarningIcon });
  if (entry.unknownSince) flags.push({ words: say('flagUnknown', { when: formats.moment(entry.unknownSince) }), Icon: ClockIcon });
  if (entry.change !== undefined) flags.push({ words: say(`flag_${entry.change}`), Icon: WarningIcon });
  if (entry.waitsFor.length > 0) flags.push({ words: say('flagWaits', { roles: formats.list([...entry.waitsFor]) }), Icon: ClockIcon });
  if (entry.disagreement !== undefined) flags.push({ words: say('flagDisagreement', { what: entry.disagreement }), Icon: WarningIcon });
  if (entry.ownerVacant && entry.owner?.active !== false) flags.push({ words: say('flagOwnerLeft'), Icon: PersonOffboardIcon });
  if (entry.interimUntil !== undefined) flags.push({ words: say('flagInterim', { day: formats.day(entry.interimUntil) }), Icon: PersonOffboardIcon });
  if (passes.uncommitted(entry, '')) flags.push({ words: say('flagUncommitted', { count: entry.uncommitted }), Icon: WarningIcon });
  if (entry.state === 'no plan') flags.push({ words: say('flagNoPlan'), Icon: WarningIcon });
  if (entry.owner?.active === false) flags.push({ words: say('flagOwnerLeft'), Icon: PersonOffboardIcon });
  if (entry.state === 'draft' && !entry.owner) flags.push({ words: say('flagNobody'), Icon: PersonOffboardIcon });
  if (entry.state === 'draft' && entry.planState === 'incomplete') flags.push({ words: say('flagIncomplete'), Icon: WarningIcon });
  if (entry.state === 'draft' && entry.planState === 'gates open') flags.push({ words: say('flagGates', { count: entry.openGates }), Icon: WarningIcon });
  if (flags.length === 0) return null;
  const rest = flags.slice(2);
  return (
    <ul className={styles.flags}>
      {flags.slice(0, 2).map(({ words, Icon }) => (
        <li key={words} className={styles.flag}>
          <Icon label="" size="small" color="currentColor" />
          <span className={styles.words}>{words}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.flag} title={formats.list(rest.map(({ words }) => words))}>
          {say('more', { count: rest.length })}
        </li>
      )}
    </ul>
  );
}
