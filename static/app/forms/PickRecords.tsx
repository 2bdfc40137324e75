import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { useHelp } from '../help/useHelp';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import styles from './PickRecords.module.css';

interface PickRecordsProps {
  label: string;
  about?: HelpPath;
  place?: string;
  problem?: string | undefined;
  /** What can be chosen, `undefined` while it is not known. */
  records: readonly { id: string; title: string; note?: string | undefined }[] | undefined;
  chosen: readonly string[];
  /** What to say where there is nothing to choose from. */
  none: string;
  onChosen(ids: string[]): void;
}

/** From how many a box to find them by a word is worth its place. */
const many = 8;

/** Any number of the site's records, by ticks. A linked record that is not among them stays shown, to be taken out. */
export function PickRecords({ label, about, place, problem, records, chosen, none, onChosen }: PickRecordsProps) {
  const say = useWords(formWords);
  const id = useId();
  const [word, setWord] = useState('');
  const { mark, text } = useHelp({ about, label, id });
  const known = new Set(records?.map((record) => record.id));
  const gone = chosen.filter((each) => !known.has(each));
  const sought = word.trim().toLowerCase();
  const shown = (records ?? []).filter(({ id: each, title }) => chosen.includes(each) || title.toLowerCase().includes(sought));
  const set = (each: string, on: boolean): void => onChosen(on ? [...chosen, each] : chosen.filter((other) => other !== each));
  return (
    <fieldset className={styles.group} data-place={place} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className={styles.legend}>
        {label} {mark}
      </legend>
      {text}
      {(records?.length ?? 0) > many && (
        <Textfield aria-label={say('findIn', { label })} placeholder={say('find')} value={word} onChange={(event) => setWord(event.currentTarget.value)} />
      )}
      {records !== undefined && records.length === 0 && gone.length === 0 && <p className={styles.none}>{none}</p>}
      {records === undefined && <p className={styles.none}>{say('recordsUnknown')}</p>}
      <div className={styles.list}>
        {shown.map(({ id: each, title, note }) => (
          <Checkbox
            key={each}
            label={note ? `${title} (${note})` : title}
            isChecked={chosen.includes(each)}
            onChange={(event) => set(each, event.currentTarget.checked)}
          />
        ))}
        {records !== undefined && gone.map((each) => (
          <Checkbox key={each} label={say('recordGone', { id: each })} isChecked onChange={() => set(each, false)} />
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
