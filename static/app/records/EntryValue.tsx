import type { AskedApproval } from '../../../src/domain/catalogues/approvalRule';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { catalogueKinds } from '../../../src/domain/catalogues/catalogueKinds';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { useViewer } from '../host/ViewerContext';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { AddressLink } from './AddressLink';
import { PersonName } from './PersonName';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

interface EntryValueProps {
  column: CatalogueColumn;
  value: unknown;
  opened: OpenedCatalogues;
  /** In a list: on one line. */
  short?: boolean;
}

/** A member of an entry as a person reads it. */
export function EntryValue({ column, value, opened, short = false }: EntryValueProps) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  if (value === undefined || value === null || value === '') return short ? null : <span className={styles.quiet}>{say('notGiven')}</span>;
  switch (column.type) {
    case 'person':
      return <PersonName accountId={String(value)} />;
    case 'people':
      return <Lines items={(value as string[]).map((one) => <PersonName key={one} accountId={one} />)} />;
    case 'day':
      return <>{formats.day(String(value))}</>;
    case 'number':
      return <>{formats.number(Number(value))}</>;
    case 'yes-no':
      return <>{say(value === true ? 'yes' : 'no')}</>;
    case 'choice':
      return <>{sentenceCase(String(value))}</>;
    case 'choices':
      return <>{formats.list(value as string[])}</>;
    case 'list':
      return <Lines items={(value as string[]).map((one) => <span key={one}>{one}</span>)} />;
    case 'entry': {
      const named = opened.entries.find(({ kind, id }) => kind === column.of && id === value);
      return <>{named ? catalogueKinds[named.kind].titleOf(named.body as never) : String(value)}</>;
    }
    case 'approvals': {
      const asked = value as AskedApproval[];
      if (short) return <>{formats.list(asked.map(({ role }) => role))}</>;
      return <Lines items={asked.map(({ role, when, means }) => <span key={`${role} ${when}`}>{`${sentenceCase(role)} (${when}): ${means.join(' · ')}`}</span>)} />;
    }
    case 'link':
      return <AddressLink address={String(value)} />;
    default:
      return <span className={styles.text}>{String(value)}</span>;
  }
}

function Lines({ items }: { items: JSX.Element[] }) {
  return (
    <ul className={styles.lines}>
      {items.map((item) => (
        <li key={item.key}>{item}</li>
      ))}
    </ul>
  );
}
