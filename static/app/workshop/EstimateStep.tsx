import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useRef, useState } from 'react';
import type { Candidate, CandidateContent } from '../../../src/domain/workshop/workshop';
import { TextBox } from '../forms/TextBox';
import { readFigure } from '../forms/readFigure';
import { useViewer } from '../host/ViewerContext';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import { contentOf } from './contentOf';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

/** What each candidate would take, roughly: days and cost, or that they are unknown. */
export function EstimateStep({ workshop: { candidates }, may, change }: StepGiven) {
  const say = useWords(workshopWords);
  const [said, setSaid] = useState('');
  if (candidates.length === 0) return <p className={styles.zero}>{say('noCandidates')}</p>;
  const currency = candidates.flatMap(({ cost }) => (typeof cost === 'object' ? [cost.currency] : [])).at(-1) ?? 'EUR';
  return (
    <>
      <p role="status" className={styles.small}>
        {said}
      </p>
      <ul className={styles.list} aria-label={say('candidates')}>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={`${styles.inRow} ${styles.padded}`}>
            <span>{candidate.sentence}</span>
            {may && !candidate.epic ? (
              <Estimate candidate={candidate} usual={currency} change={change} onKept={() => setSaid(say('kept', { sentence: candidate.sentence }))} />
            ) : (
              <Read candidate={candidate} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** An estimate that is only read. */
function Read({ candidate: { effort, cost } }: { candidate: Candidate }) {
  const say = useWords(workshopWords);
  const { formats } = useViewer();
  const days = effort === undefined ? '–' : effort === 'unknown' ? say('unknown') : formats.number(effort.days);
  const costs = cost === undefined ? '–' : cost === 'unknown' ? say('unknown') : formats.money(cost.amount, cost.currency);
  return (
    <span className={styles.small}>
      {say('days')}: {days} · {say('cost')}: {costs}
    </span>
  );
}

interface EstimateProps {
  candidate: Candidate;
  /** The currency that others were given in. */
  usual: string;
  change: StepGiven['change'];
  onKept(): void;
}

/** One estimate as a small form: Enter keeps it. */
function Estimate({ candidate, usual, change, onKept }: EstimateProps) {
  const say = useWords(workshopWords);
  const { effort, cost, sentence } = candidate;
  const [days, setDays] = useState(typeof effort === 'object' ? String(effort.days) : undefined);
  const [noDays, setNoDays] = useState(effort === 'unknown');
  const [amount, setAmount] = useState(typeof cost === 'object' ? String(cost.amount) : undefined);
  const [currency, setCurrency] = useState<string | undefined>(typeof cost === 'object' ? cost.currency : usual);
  const [noCost, setNoCost] = useState(cost === 'unknown');
  // The revision these boxes began from; after a lost race, which is told, the one that is shown then.
  const seen = useRef<number | undefined>(candidate.revision);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NotDone>();

  const figure = days === undefined ? undefined : readFigure(days);
  const money = amount === undefined ? undefined : readFigure(amount);
  const badDays = !noDays && figure !== undefined && !(typeof figure === 'number' && figure > 0 && figure <= 10_000);
  const badCost = !noCost && money !== undefined && !(typeof money === 'number' && money >= 0 && money <= 1e12);
  const badCurrency = !noCost && money !== undefined && !/^[A-Za-z]{3}$/.test(currency ?? '');

  const keep = async (): Promise<void> => {
    setTried(true);
    if (badDays || badCost || badCurrency) return;
    const { effort: _, cost: __, ...rest } = contentOf(candidate);
    const content: CandidateContent = {
      ...rest,
      ...(noDays ? { effort: 'unknown' as const } : typeof figure === 'number' ? { effort: { days: figure } } : {}),
      ...(noCost ? { cost: 'unknown' as const } : typeof money === 'number' ? { cost: { amount: money, currency: (currency ?? '').toUpperCase() } } : {}),
    };
    setBusy(true);
    const revision = seen.current ?? candidate.revision;
    const met = await change(() => ({ deed: 'change candidate', id: candidate.id, revision, content }));
    setBusy(false);
    setProblem(met);
    seen.current = met ? undefined : revision + 1;
    if (!met) onKept();
  };
  return (
    <form
      aria-label={say('estimateOf', { sentence })}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className={styles.estimates}>
        <div>
          <TextBox label={say('days')} text={noDays ? undefined : days} disabled={noDays} problem={tried && badDays ? say('notDays') : undefined} onText={setDays} />
          <Checkbox label={say('unknown')} isChecked={noDays} onChange={(event) => setNoDays(event.currentTarget.checked)} />
        </div>
        <div>
          <TextBox label={say('cost')} text={noCost ? undefined : amount} disabled={noCost} problem={tried && badCost ? say('notCost') : undefined} onText={setAmount} />
          <Checkbox label={say('unknown')} isChecked={noCost} onChange={(event) => setNoCost(event.currentTarget.checked)} />
        </div>
        <TextBox label={say('currency')} text={currency} disabled={noCost} problem={tried && badCurrency ? say('notCurrency') : undefined} onText={setCurrency} />
        <div className={styles.besideFields}>
          <Button type="submit" isLoading={busy} aria-label={say('keepNamed', { sentence })}>
            {say('keep')}
          </Button>
        </div>
      </div>
      <Problem problem={problem} />
    </form>
  );
}
