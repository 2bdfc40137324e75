import Button, { IconButton } from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { useMemo, useRef, useState } from 'react';
import { suggestedOrder, type Suggested } from '../../../src/domain/workshop/suggestedOrder';
import type { Candidate, Grade, Workshop } from '../../../src/domain/workshop/workshop';
import type { WorkshopDeed } from '../../../src/domain/workshop/workshopDeed';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { contentOf } from './contentOf';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

const grades = ['value', 'effortGrade', 'risk'] as const;

/** The candidates in people's order; grades suggest another and say where they cannot tell. */
export function OrderStep({ workshop, may, change }: StepGiven) {
  const say = useWords(workshopWords);
  const { candidates } = workshop;
  const suggested = useMemo(() => suggestedOrder(candidates), [candidates]);
  const [problem, setProblem] = useState<NotDone>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  if (candidates.length === 0) return <p className={styles.zero}>{say('noCandidates')}</p>;
  const tied = suggested.filter((one) => one.tied).length;

  const doing = async (make: (workshop: Workshop | undefined) => WorkshopDeed | undefined, done: string): Promise<void> => {
    const met = await change(make);
    setProblem(met);
    setSaid(met ? '' : done);
  };
  const move = (candidate: Candidate, by: 1 | -1): void => {
    const at = candidates.indexOf(candidate);
    const done = say('moved', { sentence: candidate.sentence, place: at + by + 1, of: candidates.length });
    void doing((now) => {
      const seen = now?.candidates.map(({ id }) => id) ?? [];
      const from = seen.indexOf(candidate.id);
      const rest = seen.filter((id) => id !== candidate.id);
      return { deed: 'order', ids: [...rest.slice(0, from + by), candidate.id, ...rest.slice(from + by)], seen };
    }, done).then(() => {
      // The row has moved with its buttons; at the end of the list the other one is left.
      const row = list.current?.querySelector(`[data-candidate="${candidate.id}"]`);
      const [up, down] = row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [];
      (by < 0 ? (up?.disabled ? down : up) : down?.disabled ? up : down)?.focus();
    });
  };
  const grade = ({ id }: Candidate, which: (typeof grades)[number], value: Grade | undefined): Promise<void> =>
    doing((now) => {
      const current = now?.candidates.find((one) => one.id === id);
      if (current === undefined) return undefined;
      const { [which]: _, ...content } = contentOf(current);
      return { deed: 'change candidate', id, revision: current.revision, content: value === undefined ? content : { ...content, [which]: value } };
    }, '');

  return (
    <>
      {may && (
        <div className={styles.deeds}>
          <Button
            onClick={() =>
              void doing((now) => (now ? { deed: 'order', ids: suggestedOrder(now.candidates).map(({ id }) => id), seen: now.candidates.map(({ id }) => id) } : undefined), say('inSuggested'))
            }
          >
            {say('useSuggested')}
          </Button>
          {tied > 0 && <span className={styles.small}>{say('ties', { count: tied })}</span>}
        </div>
      )}
      <Problem problem={problem} />
      <p role="status" className={styles.small}>
        {said}
      </p>
      <ol ref={list} className={styles.list} aria-label={say('candidates')}>
        {candidates.map((candidate, at) => (
          <li key={candidate.id} className={styles.numbered} data-candidate={candidate.id}>
            <span className={styles.place}>{at + 1}</span>
            <div className={styles.inRow}>
              <span>{candidate.sentence}</span>
              <div className={`${styles.grades} ${styles.between}`}>
                <div className={styles.grades}>
                  {grades.map((which) => (
                    <GradeBox key={which} which={which} candidate={candidate} may={may && !candidate.epic} onGrade={(value) => grade(candidate, which, value)} />
                  ))}
                  <Suggestion suggested={suggested.find(({ id }) => id === candidate.id)} />
                </div>
                {may && (
                  <div className={styles.deeds}>
                    <IconButton appearance="subtle" icon={ArrowUpIcon} label={say('up', { sentence: candidate.sentence })} isDisabled={at === 0} data-move="" onClick={() => move(candidate, -1)} />
                    <IconButton
                      appearance="subtle"
                      icon={ArrowDownIcon}
                      label={say('down', { sentence: candidate.sentence })}
                      isDisabled={at === candidates.length - 1}
                      data-move=""
                      onClick={() => move(candidate, 1)}
                    />
                  </div>
                )}
              </div>
              {candidate.epic ? (
                <span className={styles.small}>{say('isObjective', { key: candidate.epic.key })}</span>
              ) : (
                <Chosen candidate={candidate} may={may} onChosen={(chosen) => doing(() => ({ deed: 'choose', id: candidate.id, chosen }), '')} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

interface GradeBoxProps {
  which: (typeof grades)[number];
  candidate: Candidate;
  may: boolean;
  onGrade(value: Grade | undefined): Promise<void>;
}

function GradeBox({ which, candidate, may, onGrade }: GradeBoxProps) {
  const say = useWords(workshopWords);
  const [held, put] = useAtOnce(candidate[which]);
  if (!may) return held === undefined ? null : <span className={styles.suggestion}>{`${say(which)}: ${say(`grade${held}`)}`}</span>;
  return (
    <label className={styles.grade}>
      {say(which)}
      <select
        className={styles.select}
        aria-label={say('gradeOf', { grade: say(which), sentence: candidate.sentence })}
        value={held ?? ''}
        onChange={(event) => {
          const value = ([1, 2, 3] as const).find((one) => String(one) === event.currentTarget.value);
          put(value, onGrade(value));
        }}
      >
        <option value="">–</option>
        {([1, 2, 3] as const).map((one) => (
          <option key={one} value={one}>
            {say(`grade${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Chosen({ candidate, may, onChosen }: { candidate: Candidate; may: boolean; onChosen(chosen: boolean): Promise<void> }) {
  const say = useWords(workshopWords);
  const [chosen, put] = useAtOnce(candidate.chosen);
  return (
    <Checkbox
      label={say('choose')}
      aria-label={say('chooseNamed', { sentence: candidate.sentence })}
      isDisabled={!may}
      isChecked={chosen}
      onChange={(event) => put(event.currentTarget.checked, onChosen(event.currentTarget.checked))}
    />
  );
}

/** A value that shows what was chosen at once, until what was asked for is done or refused; then what stands there. */
function useAtOnce<T>(standing: T): [T, (value: T, until: Promise<void>) => void] {
  const [asked, setAsked] = useState<{ value: T }>();
  const put = (value: T, until: Promise<void>): void => {
    const mine = { value };
    setAsked(mine);
    void until.finally(() => setAsked((now) => (now === mine ? undefined : now)));
  };
  return [asked ? asked.value : standing, put];
}

function Suggestion({ suggested }: { suggested: Suggested | undefined }) {
  const say = useWords(workshopWords);
  if (suggested?.place === undefined || suggested.sum === undefined) return <span className={styles.suggestion}>{say('notGraded')}</span>;
  return (
    <span className={styles.suggestion}>
      {say('sum', { sum: suggested.sum })} · <span className={suggested.tied ? styles.tied : undefined}>{say(suggested.tied ? 'suggestedTied' : 'suggested', { place: suggested.place })}</span>
    </span>
  );
}
