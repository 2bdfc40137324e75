import type { Candidate, Verdict } from '../../../src/jira/adoptCandidates';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { adoptWords } from '../words/adopt';
import { useWords } from '../words/words';
import type { Adopted } from './adoptRun';
import styles from './Create.module.css';

const verdicts: readonly Verdict[] = ['adopt', 'already', 'no permission', 'not at epic level', 'team-managed'];

/** Rows that are drawn; the counts speak of all. */
const mostShown = 500;

/** What would happen with each issue that was found, and how many of each; what is adopted says so. */
export function CandidateTable({ candidates, outcomes }: { candidates: readonly Candidate[]; outcomes: ReadonlyMap<string, Adopted> }) {
  const say = useWords(adoptWords);
  const { formats } = useViewer();
  const verdictOf = ({ id, verdict }: Candidate): Verdict => (outcomes.get(id)?.kind === 'adopted' ? 'already' : verdict);
  const counts = verdicts.map((verdict) => ({ verdict, count: candidates.filter((one) => verdictOf(one) === verdict).length })).filter(({ count }) => count > 0);
  const order = [...candidates].sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
  return (
    <>
      <ul className={styles.counts} aria-label={say('counts')}>
        {counts.map(({ verdict, count }) => (
          <li key={verdict}>
            {say(`verdict.${verdict}`)} <span className={styles.number}>{formats.number(count)}</span>
          </li>
        ))}
      </ul>
      {/* A table that scrolls takes the focus, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={say('tableOf')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('issue')}</th>
              <th scope="col">{say('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {order.slice(0, mostShown).map((one) => {
              const verdict = verdictOf(one);
              const why = say(`why.${verdict}`);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <IssueLink issueKey={one.key}>{one.key}</IssueLink> {one.title}
                  </th>
                  <td>
                    <span className={verdict === 'adopt' ? styles.will : verdict === 'already' ? styles.small : styles.cannot}>{say(`verdict.${verdict}`)}</span>
                    {why !== '' && <span className={styles.small}> {why}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {candidates.length > mostShown && <p className={styles.small}>{say('shownOf', { shown: mostShown, count: candidates.length })}</p>}
    </>
  );
}
