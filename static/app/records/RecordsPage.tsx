import { catalogueKindIds, type CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { Before } from '../faces/Before';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { usePlace } from '../site/place';
import { faceWords } from '../words/faces';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { CatalogueNav } from './CatalogueNav';
import { CatalogueTable } from './CatalogueTable';
import { CheckPage } from './CheckPage';
import { EntryPage } from './EntryPage';
import { ImportPage } from './ImportPage';
import { NewEntry } from './NewEntry';
import styles from './Records.module.css';
import { RolesPage } from './RolesPage';
import { RulesPage } from './RulesPage';

/** What every page of records is given: what was read, and how to read it again. */
export interface RecordsGiven {
  opened: OpenedCatalogues;
  onAgain(): void;
}

/** The records of the site: a page for each catalogue, the roles, and the approval rules for printing. */
export function RecordsPage() {
  const say = useWords(recordWords);
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(() => call('catalogues', {}));
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (answer?.kind !== 'value') {
    const reason = answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : '';
    return <Trouble title={say('troubleTitle')} reason={reason} onAgain={again} />;
  }
  const opened = answer.value;
  return (
    <div className={styles.page}>
      <CatalogueNav opened={opened} />
      <div className={styles.content}>
        <Before lacking={loaded.kind === 'ready' ? loaded.lacking : undefined} onAgain={again} />
        {!opened.keeps && <p className={styles.note}>{say(opened.vacant ? 'vacant' : 'readOnly')}</p>}
        <Shown opened={opened} onAgain={again} />
      </div>
    </div>
  );
}

/** `/records/<kind>`, with `/new`, `/import` or `/entry/<id>` below it; `/records/roles`, `/records/rules`, `/records/check`. */
function Shown({ opened, onAgain }: RecordsGiven) {
  const { parts } = usePlace();
  const [, named = catalogueKindIds[0], what, id] = parts;
  const given = { opened, onAgain };
  if (named === 'roles') return <RolesPage {...given} />;
  if (named === 'rules') return <RulesPage {...given} />;
  if (named === 'check') return <CheckPage />;
  const kind: CatalogueKindId = catalogueKindIds.find((one) => one === named) ?? 'policy-statement';
  if (what === 'new' && opened.keeps) return <NewEntry key={kind} kind={kind} {...given} />;
  if (what === 'import' && opened.keeps) return <ImportPage key={kind} kind={kind} {...given} />;
  if (what === 'entry' && id !== undefined) return <EntryPage key={`${kind}/${id}`} kind={kind} id={id} {...given} />;
  return <CatalogueTable key={kind} kind={kind} {...given} />;
}
