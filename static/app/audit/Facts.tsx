import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ReactNode } from 'react';
import { inSample, lookAt, stateOf, type Sample } from '../../../src/domain/audit/sample';
import { intolerableCount } from '../../../src/domain/audit/sampleSize';
import { seedText, type Seed } from '../../../src/domain/audit/seed';
import { useViewer } from '../host/ViewerContext';
import { usePeople } from '../record/usePeople';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { sayShare, shortHash } from './shares';
import { usePersonName, WithPerson } from './WithPerson';

/** The four facts in the order in which they happened; one that is settled carries a lock. */
export function Facts({ sample, onGo }: { sample: Sample; onGo(at: string): void }) {
  const say = useWords(auditWords);
  const state = stateOf(sample);
  return (
    <section aria-label={say('facts')}>
      <ol className={styles.facts}>
        <Fact name={say('factPopulation')} settled={sample.population !== undefined}>
          <Population sample={sample} onGo={onGo} />
        </Fact>
        <Fact name={say('factMethod')} settled={sample.plan !== undefined} now={state === 'frozen'}>
          <Method sample={sample} />
        </Fact>
        <Fact name={say('factSeed')} settled={sample.draw !== undefined} now={state === 'sized'}>
          <SeedFact sample={sample} />
        </Fact>
        <Fact name={say('factDrawn')} settled={false}>
          <Drawn sample={sample} />
        </Fact>
      </ol>
    </section>
  );
}

function Fact({ name, settled, now = false, children }: { name: string; settled: boolean; now?: boolean; children: ReactNode }) {
  const say = useWords(auditWords);
  return (
    <li className={styles.fact} aria-current={now ? 'step' : undefined}>
      <h3 className={styles.factName}>
        {settled && (
          <span className={styles.lock} title={say('locked')}>
            <LockIcon label={say('locked')} size="small" color="currentColor" />
          </span>
        )}
        {name}
      </h3>
      {children}
    </li>
  );
}

function Population({ sample: { population }, onGo }: { sample: Sample; onGo(at: string): void }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const who = usePersonName(population?.by);
  if (population === undefined) return <p className={styles.quiet}>{say('later')}</p>;
  const when = formats.moment(population.at);
  const { projects, outOfReach, excluded, notSearched, hash, follows } = population;
  return (
    <>
      <p className={styles.factHead}>{say('count', { count: population.ids.length })}</p>
      <p className={styles.small}>{projects.length === 0 ? say('everyObjective', { when, who }) : say('inProjects', { count: projects.length, when, who })}</p>
      {outOfReach > 0 && <p className={styles.small}>{say('outOfReach', { count: outOfReach, who })}</p>}
      {notSearched.map(({ projectId, reason }) => (
        <p key={projectId} className={styles.warning}>{say('notSearched', { id: projectId, reason })}</p>
      ))}
      <Decided population={population} />
      {excluded.length > 0 && (
        <details className={styles.small}>
          <summary>{say('excludedCount', { count: excluded.length })}</summary>
          <ul>
            {excluded.map(({ issueId, reason }) => (
              <li key={issueId}>{say('excludedOne', { id: issueId, reason })}</li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.mono}>{say('hash', { hash: shortHash(hash) })}</p>
      {follows !== undefined && (
        <button type="button" className={`${styles.link} ${styles.small}`} onClick={() => onGo(follows)}>
          {say('followsSample', { id: follows })}
        </button>
      )}
    </>
  );
}

/** By whose decisions the population is what it is: where objectives live, and what was made an objective one by one. */
function Decided({ population: { placed, adopted = [] } }: { population: NonNullable<Sample['population']> }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const show = usePeople([...(placed === undefined ? [] : [placed.by]), ...adopted.map(({ by }) => by)]);
  return (
    <>
      {placed !== undefined && (
        <p className={placed.event === undefined ? styles.warning : styles.small}>
          {placed.event === undefined
            ? say('placedUnproved', { places: placed.places, who: show.person(placed.by), when: formats.moment(placed.at) })
            : say('placed', { places: placed.places, who: show.person(placed.by), when: formats.moment(placed.at), event: placed.event })}
        </p>
      )}
      {adopted.length > 0 && (
        <details className={styles.small}>
          <summary>{say('adoptedCount', { count: adopted.length })}</summary>
          <ul>
            {adopted.map(({ issueId, by, at }) => (
              <li key={issueId}>{say('adoptedOne', { id: issueId, who: show.person(by), when: formats.moment(at) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Method({ sample: { population, plan } }: { sample: Sample }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  if (population === undefined || plan === undefined) return <p className={styles.quiet}>{say('later')}</p>;
  const { aim, basis, size } = plan;
  const count = population.ids.length;
  const why = {
    all: () => say('basisAll'),
    table: () => say('basisTable', { size }),
    computed: () => say('basisComputed', { size, count, intolerable: intolerableCount(count, aim) }),
    chosen: () => say('basisChosen', { size }),
  };
  return (
    <>
      <p className={styles.factHead}>{say(basis === 'all' ? 'everyOne' : 'random')}</p>
      {basis !== 'all' && (
        <p className={styles.small}>
          {say('aim', { confidence: sayShare(aim.confidence, formats), tolerable: sayShare(aim.tolerable, formats), expected: sayShare(aim.expected, formats) })}
        </p>
      )}
      <p className={styles.small}>{why[basis]()}</p>
    </>
  );
}

function SeedFact({ sample: { draw } }: { sample: Sample }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  if (draw === undefined) return <p className={styles.quiet}>{say('later')}</p>;
  if (draw.seed === undefined) {
    return (
      <>
        <p className={styles.factHead}>{say('seedNone')}</p>
        <p className={styles.small}>{say('seedNoneWhy')}</p>
      </>
    );
  }
  return (
    <>
      <p className={styles.seed}>{seedText(draw.seed)}</p>
      <SeedSource seed={draw.seed} />
      <p className={styles.small}>{say('seedRecorded', { when: formats.moment(draw.at) })}</p>
    </>
  );
}

function SeedSource({ seed }: { seed: Seed }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  switch (seed.kind) {
    case 'digits':
      return (
        <>
          <p className={styles.small}>{say('seedDigits', { count: seed.digits.replace(/\D/g, '').length, from: seed.from })}</p>
          {seed.witness !== undefined && (
            <p className={styles.small}>
              <WithPerson accountId={seed.witness}>{(who) => say('seedWitness', { who })}</WithPerson>
            </p>
          )}
        </>
      );
    case 'two parts':
      return (
        <p className={styles.small}>
          <WithPerson accountId={seed.givenBy}>{(who) => say('seedParts', { who })}</WithPerson>
        </p>
      );
    case 'public value':
      return <p className={styles.small}>{say('seedPublic', { name: seed.name, on: formats.day(seed.on) })}</p>;
  }
}

function Drawn({ sample }: { sample: Sample }) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const { draw, replaced } = sample;
  if (draw === undefined) return <p className={styles.quiet}>{say('later')}</p>;
  const now = inSample(sample);
  const read = now.filter(({ issueId }) => lookAt(sample, issueId)).length;
  return (
    <>
      <p className={styles.factHead}>{say('readOf', { read, of: now.length })}</p>
      <p className={styles.small}>
        <WithPerson accountId={draw.by}>{(who) => say('drawnBy', { who, when: formats.moment(draw.at) })}</WithPerson>
      </p>
      <p className={styles.small}>{say('replacedCount', { count: replaced.length })}</p>
    </>
  );
}
