import { useState } from 'react';
import { IssueLink } from '../host/IssueLink';
import { StateLozenge } from '../register/StateLozenge';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';
import type { CoveredEntry } from './coveredEntry';

/** As many as are read at a glance; the others come when asked for. */
const atFirst = 8;

/** Objectives with key, title and state, each a link to its epic. */
export function ObjectiveKeys({ ids, byId }: { ids: readonly string[]; byId: ReadonlyMap<string, CoveredEntry> }) {
  const say = useWords(coverageWords);
  const [all, setAll] = useState(false);
  const entries = ids.flatMap((id) => byId.get(id) ?? []);
  const shown = all ? entries : entries.slice(0, atFirst);
  return (
    <ul className={styles.objectives}>
      {shown.map(({ id, key, title, state }) => (
        <li key={id} className={styles.objective}>
          <span>
            <IssueLink issueKey={key}>{key}</IssueLink> {title}
          </span>
          <StateLozenge state={state} />
        </li>
      ))}
      {shown.length < entries.length && (
        <li>
          <button type="button" className={styles.textButton} onClick={() => setAll(true)}>
            {say('more', { count: entries.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
