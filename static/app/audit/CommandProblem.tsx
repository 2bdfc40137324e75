import type { Answer, CallName } from '../../../src/contract/calls';
import type { AuditItem } from '../../../src/domain/audit/unmet';
import { refusalSentence } from '../faces/refusalSentence';
import { useViewer } from '../host/ViewerContext';
import { auditUnmetWords, auditWords } from '../words/audit';
import { faceWords } from '../words/faces';
import { sayFrom, useWords } from '../words/words';
import styles from './Audit.module.css';

/** Why a command was not carried out: every item in a sentence of its own. */
export function CommandProblem({ answer }: { answer: Exclude<Answer<CallName>, { kind: 'value' }> | undefined }) {
  const say = useWords(auditWords);
  const face = useWords(faceWords);
  const { formats } = useViewer();
  if (answer === undefined) return null;
  const items = answer.kind === 'refused' && answer.refusal.kind === 'not met' ? answer.refusal.items : [];
  const unmet = sayFrom(auditUnmetWords, formats.locale);
  return (
    <div className={styles.problem} role="alert">
      <p className={styles.strong}>{say('problemTitle')}</p>
      {items.length === 0 ? (
        <p>{refusalSentence(face, answer)}</p>
      ) : (
        <ul>
          {items.map(({ item, facts }, i) => (
            <li key={i}>{Object.hasOwn(auditUnmetWords.english, item) ? unmet(item as AuditItem, facts) : item}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
