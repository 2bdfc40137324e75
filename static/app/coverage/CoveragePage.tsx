import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { isPursued } from '../../../src/domain/objective/isPursued';
import { coverageOfSet } from '../../../src/domain/traceability/coverageOfSet';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { openSitePage } from '../host/bridge';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { RegisterRefused } from '../register/RegisterRefused';
import { useObjectives } from '../register/useRegister';
import { coverageWords } from '../words/coverage';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import { CatalogueCoverage } from './CatalogueCoverage';
import styles from './Coverage.module.css';
import { CoverageFacts } from './CoverageFacts';
import { alsoRead, coveredEntry, type CoveredEntry } from './coveredEntry';
import { Decayed } from './Decayed';
import { ObjectiveKeys } from './ObjectiveKeys';
import { Opposed } from './Opposed';
import { PlacesMap } from './PlacesMap';

/** Where there are no objectives: what the records say that is wanted, beside the objectives the viewer may see. */
export function CoveragePage() {
  const say = useWords(coverageWords);
  const face = useWords(faceWords);
  const { viewer } = useViewer();
  const [loaded, again] = useLoaded(() => call('catalogues', {}));
  const [register, readAgain] = useObjectives(coveredEntry, alsoRead);
  if (register.kind === 'refused') return <RegisterRefused />;
  if (register.kind === 'trouble') {
    return <Trouble title={say('troubleTitle')} reason={register.answer ? refusalSentence(face, register.answer) : register.reason} onAgain={readAgain} />;
  }
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (loaded.kind !== 'loading' && answer?.kind !== 'value') {
    const reason = answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : '';
    return <Trouble title={say('troubleTitle')} reason={reason} onAgain={again} />;
  }
  // A gap is told only once everything was read: half of the objectives leave half of the lines without one.
  const reading = register.kind === 'ready' && register.lacking === undefined && register.entries.length < register.expected;
  if (register.kind === 'loading' || answer?.kind !== 'value' || reading) {
    return (
      <div className={styles.blank} role="status" aria-label={say('loading')}>
        {reading && say('readingOf', { read: register.entries.length, count: register.expected })}
      </div>
    );
  }
  return (
    <section className={styles.page}>
      <div>
        <h2 className={styles.title}>{say('title')}</h2>
        <p className={styles.small}>{say('about')}</p>
      </div>
      {register.lacking && (
        <Trouble title={say(register.lacking.part === 'rest' ? 'partTrouble' : 'notScoredTrouble', { project: viewer.project?.key ?? '' })} reason={register.lacking.reason} onAgain={readAgain} />
      )}
      <Told opened={answer.value} entries={register.entries} />
    </section>
  );
}

function Told({ opened, entries }: { opened: OpenedCatalogues; entries: readonly CoveredEntry[] }) {
  const say = useWords(coverageWords);
  const told = useMemo(() => coverageOfSet(entries.map(({ covered }) => covered), opened.entries, opened.today), [entries, opened]);
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const { looked, pursued, places, policies, requirements, unreadable, opposed } = told;
  if (places.length + policies.lines.length + requirements.lines.length === 0) {
    return (
      <div className={styles.empty}>
        <h3 className={styles.section}>{say('emptyTitle')}</h3>
        <p>{say('emptyBody')}</p>
        <Button appearance="primary" onClick={() => void openSitePage('/records')}>
          {say('openRecords')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.small} role="status">
        {say('asYouSee', { pursued, looked })}
      </p>
      {unreadable.length > 0 && <p className={styles.note}>{say('unreadable', { count: unreadable.length, keys: unreadable.map((id) => byId.get(id)?.key ?? '').join(', ') })}</p>}
      {opened.unreadable.length > 0 && <p className={styles.note}>{say('unreadableRecords', { count: opened.unreadable.length })}</p>}
      <CoverageFacts told={told} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <PlacesMap told={told} byId={byId} />
          {told.elsewhere.length > 0 && (
            <section className={styles.part}>
              <h3 className={styles.section}>{say('elsewhere')}</h3>
              <p className={styles.small}>{say('elsewhereAbout')}</p>
              <ObjectiveKeys ids={told.elsewhere} byId={byId} />
            </section>
          )}
          <Decayed entries={entries.filter(({ covered }) => isPursued(covered.state))} />
        </div>
        <div className={styles.column}>
          <CatalogueCoverage of="policy-statement" covered={policies} byId={byId} />
          <CatalogueCoverage of="applicable-requirement" covered={requirements} byId={byId} />
          {opposed.length > 0 && <Opposed opposed={opposed} byId={byId} />}
        </div>
      </div>
    </>
  );
}
