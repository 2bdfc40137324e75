import Button from '@atlaskit/button/new';
import { useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import { ideasIn, type Ideas } from '../../../src/domain/workshop/ideasIn';
import { Field } from '../forms/Field';
import { TextBox } from '../forms/TextBox';
import { Problem } from '../record/Problem';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

/** A sentence on its way: the id is made once, so sending it again cannot add it twice. */
interface Pending {
  id: string;
  sentence: string;
}

/** Candidates, one sentence each: Enter adds and the next can be typed at once; lines can be pasted, and tables read. */
export function IdeasStep({ workshop, may, change }: StepGiven) {
  const say = useWords(workshopWords);
  const [typed, setTyped] = useState<string>();
  const [pending, setPending] = useState<Pending[]>([]);
  const [failed, setFailed] = useState<{ problem: NotDone; left: Pending[] }>();
  const [problem, setProblem] = useState<NotDone>();
  const [said, setSaid] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const focusInput = (): void => form.current?.querySelector<HTMLInputElement>('input')?.focus();

  const send = async (fresh: Pending[]): Promise<void> => {
    setPending((before) => [...before, ...fresh]);
    const met = await change(() => ({ deed: 'add candidates', candidates: fresh }));
    setPending((before) => before.filter(({ id }) => !fresh.some((one) => one.id === id)));
    if (met) setFailed((before) => ({ problem: met, left: [...(before?.left ?? []), ...fresh] }));
  };
  const add = async (lines: readonly (string | readonly string[])[]): Promise<void> => {
    const there = [...workshop.candidates, ...pending].map(({ sentence }) => sentence);
    const ideas = ideasIn(lines, there);
    setSaid(reportOf(ideas));
    if (ideas.sentences.length > 0) await send(ideas.sentences.map((sentence) => ({ id: crypto.randomUUID(), sentence })));
  };
  const reportOf = ({ sentences, twice, tooLong }: Ideas): string =>
    [
      ...(sentences.length > 0 ? [say('added', { count: sentences.length })] : twice + tooLong.length === 0 ? [say('noIdeas')] : []),
      ...(twice > 0 ? [say('twice', { count: twice })] : []),
      ...(tooLong.length > 0 ? [say('tooLong', { count: tooLong.length, list: tooLong.join(' · ') })] : []),
    ].join(' · ');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!typed?.trim()) return;
    void add([typed]);
    setTyped(undefined);
    focusInput();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/\n./.test(text.trim())) return;
    event.preventDefault();
    void add(text.split(/\r?\n/));
  };
  const readTable = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { default: csv } = await import('papaparse');
    const { data, errors } = csv.parse<string[]>(await file.text(), { skipEmptyLines: 'greedy' });
    const fault = errors.find(({ type }) => type === 'Quotes');
    if (fault) setSaid(say('unreadFile', { reason: fault.message }));
    else await add(data);
  };
  const remove = async ({ id, revision, sentence }: (typeof workshop.candidates)[number]): Promise<void> => {
    const met = await change(() => ({ deed: 'remove candidate', id, revision }));
    setProblem(met);
    if (met) return;
    setSaid(say('removed', { sentence }));
    focusInput();
  };
  const again = (left: Pending[]): void => {
    setFailed(undefined);
    void send(left);
  };

  return (
    <>
      {may && (
        <form ref={form} className={styles.add} onSubmit={submit} onPaste={paste}>
          <TextBox label={say('idea')} placeholder={say('ideaPlaceholder')} text={typed} onText={setTyped} />
          <Button type="submit" appearance="primary">
            {say('add')}
          </Button>
        </form>
      )}
      {failed && (
        <div>
          <Problem problem={failed.problem} />
          <div className={styles.deeds}>
            <span>{say('notAdded', { count: failed.left.length })}</span>
            <Button spacing="compact" onClick={() => again(failed.left)}>
              {say('tryAgain')}
            </Button>
            <Button spacing="compact" appearance="subtle" onClick={() => setFailed(undefined)}>
              {say('giveUp')}
            </Button>
          </div>
        </div>
      )}
      <Problem problem={problem} />
      <p role="status" className={styles.small}>
        {said}
      </p>
      {workshop.candidates.length + pending.length > 0 && (
        <ul className={styles.list} aria-label={say('candidates')}>
          {workshop.candidates.map((candidate) => (
            <li key={candidate.id} className={styles.row}>
              <span className={styles.said}>{candidate.sentence}</span>
              {may && !candidate.epic && (
                <Button spacing="compact" appearance="subtle" aria-label={say('removeNamed', { sentence: candidate.sentence })} onClick={() => void remove(candidate)}>
                  {say('remove')}
                </Button>
              )}
              {candidate.epic && <span className={styles.small}>{candidate.epic.key}</span>}
            </li>
          ))}
          {pending.map(({ id, sentence }) => (
            <li key={id} className={styles.row}>
              <span className={`${styles.said} ${styles.pending}`}>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Field label={say('fromTable')}>
          {({ id }) => (
            <input
              id={id}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                void readTable(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}
