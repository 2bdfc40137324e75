import type { Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { useViewer } from '../host/ViewerContext';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { contentWords } from '../words/panel';
import { useWords } from '../words/words';
import { contentOf } from './contentOf';
import styles from './ElementContent.module.css';

/** What the plan says in one element, for reading: names and their lines. */
export function ElementContent({ element, facts }: { element: Element; facts: PlanFacts }) {
  const say = useWords(contentWords);
  const { formats } = useViewer();
  const entries = contentOf(element, facts, say, formats);
  const reviewer = element === 'evaluated' && facts.evaluation.kind === 'value' ? facts.evaluation.value.review?.reviewer : undefined;
  if (entries.length === 0 && !reviewer) return null;
  return (
    <dl className={styles.content}>
      {entries.map(({ label, lines }) => (
        <div key={label} className={styles.entry}>
          <dt className={styles.label}>{label}</dt>
          {lines.map((line, i) => (
            <dd key={i}>{line}</dd>
          ))}
        </div>
      ))}
      {reviewer && <Reviewer accountId={reviewer} label={say('reviewer')} />}
    </dl>
  );
}

function Reviewer({ accountId, label }: { accountId: string; label: string }) {
  const form = useWords(formWords);
  const person = usePerson(accountId);
  return (
    <div className={styles.entry}>
      <dt className={styles.label}>{label}</dt>
      <dd>{person ? nameOf(person, form) : '…'}</dd>
    </div>
  );
}
