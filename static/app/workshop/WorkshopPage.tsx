import Button from '@atlaskit/button/new';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { catalogueFactsOf } from '../../../src/domain/catalogues/inForce';
import type { OpenedWorkshop } from '../../../src/contract/calls/workshopCalls';
import type { Workshop } from '../../../src/domain/workshop/workshop';
import { Before } from '../faces/Before';
import { Refused } from '../faces/Refused';
import { refusalSentence } from '../faces/refusalSentence';
import { Trouble } from '../faces/Trouble';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { PlaceLink } from '../site/PlaceLink';
import { usePlace } from '../site/place';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { BeginForm } from './BeginForm';
import type { StepGiven } from './given';
import { steps } from './steps';
import { useWorkshop, type OpenWorkshop } from './useWorkshop';
import styles from './Workshop.module.css';

/** The objective-setting workshop of a project: seven steps from what matters to a set that is known. */
export function WorkshopPage() {
  const say = useWords(workshopWords);
  const face = useWords(faceWords);
  const open = useWorkshop();
  const { loaded, show } = open;
  // Whoever has just begun one goes on at its first step.
  const wasEmpty = useRef(false);
  if (loaded.kind === 'loading') return <div className={styles.blank} role="status" aria-label={say('loading')} />;
  const answer = loaded.kind === 'ready' ? loaded.value : undefined;
  if (answer?.kind === 'refused' && answer.refusal.kind === 'not found') return <Refused title={say('refusedTitle')} />;
  if (answer?.kind !== 'value') {
    const reason = answer ? refusalSentence(face, answer) : loaded.kind === 'trouble' ? loaded.reason : '';
    return <Trouble title={say('troubleTitle')} reason={reason} onAgain={() => show()} />;
  }
  const opened = answer.value;
  if (opened.version === 0) wasEmpty.current = true;
  return (
    <div className={styles.workshop}>
      <Before lacking={loaded.kind === 'ready' ? loaded.lacking : undefined} onAgain={() => show()} />
      {opened.unreadable !== undefined && <p className={styles.note} role="alert">{say('unreadable', { problem: opened.unreadable })}</p>}
      {opened.unreadable === undefined && opened.workshop === undefined && <Empty may={opened.may} open={open} />}
      {opened.workshop !== undefined && <Begun opened={opened} workshop={opened.workshop} open={open} goOn={wasEmpty.current} />}
    </div>
  );
}

/** No workshop yet: what one is, and the one deed. */
function Empty({ may, open }: { may: boolean; open: OpenWorkshop }) {
  const say = useWords(workshopWords);
  return (
    <section className={styles.face}>
      <h2 className={styles.title}>{say('emptyTitle')}</h2>
      <p className={styles.about}>{say('emptyBody')}</p>
      <ol className={styles.list}>
        {steps.map(({ path }, at) => (
          <li key={path} className={styles.row}>
            <span className={styles.said}>
              <b>{`${at + 1}. ${say(path)}`}</b> · {say(`${path}.about`)}
            </span>
          </li>
        ))}
      </ol>
      {may ? <BeginForm basedOn={0} change={open.change} /> : <p className={styles.note}>{say('emptyReader')}</p>}
    </section>
  );
}

function Begun({ opened, workshop, open, goOn }: { opened: OpenedWorkshop; workshop: Workshop; open: OpenWorkshop; goOn: boolean }) {
  const say = useWords(workshopWords);
  const { formats } = useViewer();
  const { parts } = usePlace();
  const [beginning, setBeginning] = useState(false);
  // The step the page was opened at leaves the keyboard where it is.
  const opening = useRef<string>();
  const [read, again] = useLoaded(() => call('catalogues', {}));
  const records = read.kind === 'ready' && read.value.kind === 'value' ? read.value.value : undefined;
  const catalogues = useMemo(() => records && catalogueFactsOf(records.entries), [records]);
  const at = Math.max(0, steps.findIndex(({ path }) => path === parts[1]));
  const step = steps[at];
  const next = steps[at + 1];
  const isEarlier = opened.version < opened.latest;
  const { may, typeIds, today } = opened;
  const given: StepGiven = { workshop, may, typeIds, today, records, catalogues, change: open.change, promote: open.promote };
  if (step === undefined) return null;
  opening.current ??= goOn ? '' : step.path;
  if (opening.current !== step.path) opening.current = '';
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{workshop.name}</h2>
          <p className={styles.meta}>
            {workshop.heldOn !== undefined && `${say('held', { day: formats.day(workshop.heldOn) })} · `}
            <Meta opened={opened} />
          </p>
        </div>
        {may && !beginning && (
          <Button appearance="subtle" onClick={() => setBeginning(true)}>
            {say('beginNext')}
          </Button>
        )}
      </div>
      {beginning && (
        <section className={styles.group}>
          <p className={styles.small}>{say('beginNextBody')}</p>
          <BeginForm basedOn={opened.latest} change={open.change} onDone={() => setBeginning(false)} />
        </section>
      )}
      {isEarlier && (
        <p className={styles.note}>
          {say('onlyEarlier')}{' '}
          <Button spacing="compact" onClick={() => open.show()}>
            {say('showLatest')}
          </Button>
        </p>
      )}
      {!may && !isEarlier && <p className={styles.note}>{say('onlyReading')}</p>}
      {read.kind !== 'loading' && records === undefined && (
        <Trouble title={say('recordsTrouble', { reason: '' }).trim()} reason={read.kind === 'trouble' ? read.reason : ''} onAgain={again} />
      )}
      <div className={styles.body}>
        <nav aria-label={say('steps')}>
          <ol className={styles.steps}>
            {steps.map(({ path, far }) => (
              <li key={path}>
                <StepLink path={path} current={path === step.path} state={say(`${path}.state`, far(workshop, catalogues))} />
              </li>
            ))}
          </ol>
        </nav>
        <section key={step.path} className={styles.step}>
          <StepTitle isFirst={opening.current === step.path} about={say(`${step.path}.about`)}>{say(step.path)}</StepTitle>
          <Suspense fallback={<div className={styles.blank} role="status" aria-label={say('loading')} />}>
            <step.Page {...given} />
          </Suspense>
          <div className={styles.foot}>{next && <PlaceLink to={`/workshop/${next.path}`}>{say('next', { step: say(next.path) })}</PlaceLink>}</div>
        </section>
      </div>
      {workshop.earlier.length > 0 && (
        <details>
          <summary>{say('earlier')}</summary>
          <ul>
            {workshop.earlier.map(({ name, version }) => (
              <li key={version}>
                <Button spacing="compact" appearance="subtle" onClick={() => open.show(version)}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Meta({ opened: { version, by, at } }: { opened: OpenedWorkshop }) {
  const say = useWords(workshopWords);
  const { formats } = useViewer();
  if (by === undefined || at === undefined) return null;
  const [before = '', after = ''] = say('meta', { version, who: '\u0000', when: formats.moment(at) }).split('\u0000');
  return (
    <>
      {before}
      <PersonName accountId={by} />
      {after}
    </>
  );
}

function StepLink({ path, current, state }: { path: (typeof steps)[number]['path']; current: boolean; state: string }) {
  const say = useWords(workshopWords);
  const { go } = usePlace();
  return (
    <a
      href={`#/workshop/${path}`}
      className={styles.stepLink}
      {...(current ? { 'aria-current': 'step' as const } : {})}
      onClick={(event) => {
        event.preventDefault();
        go(`/workshop/${path}`);
      }}
    >
      <span className={styles.stepName}>{say(path)}</span>
      <span className={styles.stepState}>{state}</span>
    </a>
  );
}

/** The heading of a step takes the keyboard when another step was opened, so that reading goes on from there. */
function StepTitle({ isFirst, about, children }: { isFirst: boolean; about: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, []);
  return (
    <div>
      <h3 ref={heading} tabIndex={-1} className={styles.stepTitle}>
        {children}
      </h3>
      <p className={styles.about}>{about}</p>
    </div>
  );
}
