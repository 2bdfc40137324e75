import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import { stateOf, type Sample } from '../../../src/domain/audit/sample';
import { Trouble } from '../faces/Trouble';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { CheckYourself } from './CheckYourself';
import { DrawnList } from './DrawnList';
import { Facts } from './Facts';
import { NoAnswer } from './NoAnswer';
import { SeedStep } from './SeedStep';
import { SizeStep } from './SizeStep';
import { useCall } from './useCall';
import { WhatItShows } from './WhatItShows';
import { WorksheetPage } from './WorksheetPage';

interface SamplePageProps {
  sampleId: string;
  /** The objective whose worksheet is open. */
  issueId: string | undefined;
  onGo(at: string): void;
}

/** One sample: the four facts of how it came about, the step that is next, and then what was drawn and concluded. */
export function SamplePage({ sampleId, issueId, onGo }: SamplePageProps) {
  const say = useWords(auditWords);
  const [loaded, again, put] = useCall('sample', { sampleId });
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loadingOne')} />;
  if (loaded.kind !== 'ready') return <Trouble reason={loaded.kind === 'trouble' ? loaded.reason : ''} onAgain={again} />;
  if (loaded.value.kind !== 'value') return <NoAnswer answer={loaded.value} onAgain={again} />;
  const opened = loaded.value.value;
  const onDone = ({ sample }: { sample: Sample }): void => put({ ...opened, sample });
  if (issueId !== undefined) return <WorksheetPage key={issueId} opened={opened} issueId={issueId} onDone={onDone} onGo={onGo} />;
  return <Overview opened={opened} onDone={onDone} onGo={onGo} />;
}

interface OverviewProps {
  opened: OpenedSample;
  onDone(reply: { sample: Sample }): void;
  onGo(at: string): void;
}

function Overview({ opened, onDone, onGo }: OverviewProps) {
  const say = useWords(auditWords);
  const { id, sample, mayAct } = opened;
  const { population, plan } = sample;
  const state = stateOf(sample);
  return (
    <section className={styles.page} aria-label={population?.purpose ?? say('stateNothing')}>
      <button type="button" className={styles.crumb} onClick={() => onGo('')}>
        {say('back')}
      </button>
      <h2 className={styles.title}>{population?.purpose ?? say('stateNothing')}</h2>
      {sample.setAside.length > 0 && (
        <p className={styles.warning}>
          {say('setAside', { count: sample.setAside.length, problems: sample.setAside.map(({ problem }) => problem).join('; ') })}
        </p>
      )}
      <Facts sample={sample} onGo={onGo} />
      {!mayAct && state !== 'drawn' && <p className={styles.small}>{say('readOnly')}</p>}
      {mayAct && state === 'frozen' && population && <SizeStep sampleId={id} count={population.ids.length} onDone={onDone} />}
      {mayAct && state === 'sized' && population && plan && (
        <SeedStep sampleId={id} frozenAt={population.at} all={plan.size === population.ids.length} count={population.ids.length} onDone={onDone} />
      )}
      {state === 'drawn' && (
        <div className={styles.columns}>
          <div className={styles.main}>
            <DrawnList opened={opened} onDone={onDone} onGo={onGo} />
            <CheckYourself sample={sample} />
          </div>
          <aside className={styles.aside}>
            <WhatItShows sample={sample} />
          </aside>
        </div>
      )}
    </section>
  );
}
