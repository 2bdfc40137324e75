import Button from '@atlaskit/button/new';
import { profiles } from '../../../src/domain/score/profile';
import type { ProfileDifference, UnderProfile } from '../../../src/domain/score/differenceOfProfiles';
import { ruleById } from '../../../src/domain/score/catalogue';
import { refusalSentence } from '../faces/refusalSentence';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { previewWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';
import { useProfilePreview } from './useProfilePreview';

/** What another version of the profile would change in every objective, looked at step by step, before anybody keeps it. */
export function ProfilePreview({ to }: { to: string }) {
  const say = useWords(previewWords);
  const face = useWords(faceWords);
  const { formats } = useViewer();
  const { state, start, cancel } = useProfilePreview(to);
  if (!profiles.some(({ version }) => version === to)) {
    return <p className={styles.about}>{say('needsNumber', { known: formats.list(profiles.map(({ version }) => version)) })}</p>;
  }
  const { kind, looked, of, differences, answer } = state;
  return (
    <section className={styles.card} aria-label={say('title', { to })}>
      <h3 className={styles.title}>{say('title', { to })}</h3>
      <p className={styles.about}>{say('about')}</p>
      <div className={styles.deeds}>
        {kind === 'running' ? (
          <Button onClick={cancel}>{say('cancel')}</Button>
        ) : (
          <Button onClick={start}>{say(kind === 'not started' ? 'start' : 'again')}</Button>
        )}
      </div>
      {kind === 'running' && <progress aria-label={say('title', { to })} value={looked} max={Math.max(of, 1)} />}
      <div role="status">
        {kind === 'running' && of > 0 && <p>{say('progress', { looked, of })}</p>}
        {kind === 'stopped' && <p>{looked === 0 ? say('stoppedAtOnce') : say('stopped', { looked, of })}</p>}
        {answer && <p>{refusalSentence(face, answer)}</p>}
        {kind === 'broken' && looked > 0 && <p>{say('broke', { looked, of })}</p>}
        {kind === 'done' && <p>{differences.length === 0 ? say('none', { of }) : say('changed', { count: differences.length })}</p>}
      </div>
      {differences.length > 0 && <Differences differences={differences} />}
    </section>
  );
}

function Differences({ differences }: { differences: readonly ProfileDifference[] }) {
  const say = useWords(previewWords);
  const { formats } = useViewer();
  const figure = ({ shown, state }: UnderProfile): string => (shown === undefined || state === undefined ? say('noFigure') : say('figure', { shown, state: say(state) }));
  const gaps = (rules: readonly string[]): string => formats.list(rules.map((id) => ruleById(id).remedy.gap));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('changed', { count: differences.length })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('objective')}</th>
            <th scope="col">{say('now')}</th>
            <th scope="col">{say('then')}</th>
            <th scope="col">{say('what')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ issue, from, to, newlyOpen, noLongerAsked }) => (
            <tr key={issue.id}>
              <th scope="row" className={styles.whole}>
                <IssueLink issueKey={issue.key} className={styles.issue}>{issue.key}</IssueLink>
              </th>
              <td className={styles.whole}>{figure(from)}</td>
              <td className={styles.whole}>{figure(to)}</td>
              <td className={styles.wide}>
                {newlyOpen.length > 0 && <p>{say('asked', { gaps: gaps(newlyOpen.map(({ rule }) => rule)) })}</p>}
                {noLongerAsked.length > 0 && <p>{say('dropped', { gaps: gaps(noLongerAsked) })}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
