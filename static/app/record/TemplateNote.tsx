import { missingOfTemplate } from '../../../src/domain/catalogues/missingOfTemplate';
import { ofKind } from '../../../src/domain/catalogues/inForce';
import { starterTemplates } from '../../../src/domain/catalogues/starterTemplates';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { refusalSentence } from '../faces/refusalSentence';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { templateWords } from '../words/record';
import { useWords } from '../words/words';
import styles from './Record.module.css';

/** From which template a plan was made, in the version stamped on it, and which fields that template demands are still open. */
export function TemplateNote({ facts, stamp }: { facts: PlanFacts; stamp: { id: string; version: number } }) {
  const say = useWords(templateWords);
  const face = useWords(faceWords);
  const { formats } = useViewer();
  const [loaded] = useLoaded(async () => {
    const answer = await call('catalogues', {});
    if (answer.kind !== 'value') throw new Error(refusalSentence(face, answer));
    const named = ({ id }: { id: string }): boolean => id === stamp.id;
    return ofKind(answer.value.entries, 'plan-template').find(named) ?? starterTemplates.find(named);
  });
  const made = say('made', { id: stamp.id, version: stamp.version });
  if (loaded.kind === 'loading') return <p className={styles.small}>{made}</p>;
  if (loaded.kind !== 'ready') return <p className={styles.small}>{`${made} ${say('notRead', { reason: loaded.kind === 'trouble' ? loaded.reason : '' })}`}</p>;
  const template = loaded.value;
  if (template === undefined) return <p className={styles.small}>{`${made} ${say('gone')}`}</p>;
  const { missing } = missingOfTemplate(facts, template.body);
  return (
    <p className={styles.small}>
      {made} {template.version > stamp.version && `${say('newer', { version: template.version })} `}
      {missing.length === 0 ? say('filled') : <span className={styles.danger}>{say('missing', { fields: formats.list(missing) })}</span>}
    </p>
  );
}
