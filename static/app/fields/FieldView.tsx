import { readStored } from '../../../src/domain/plan/reading';
import { elementRows } from '../../../src/domain/plan/elementRow';
import { sayPart } from '../../../src/domain/plan/words';
import { judgePlan } from '../../../src/domain/score/judge';
import { shapeOf } from '../editors/parts';
import { useViewer } from '../host/ViewerContext';
import { useShow } from '../people/useShow';
import { fieldWords } from '../words/fields';
import { useWords } from '../words/words';
import { fieldOf, planOfField } from './fieldPlan';
import styles from './Field.module.css';

/** A field on the issue: one line that says what it holds; a value that cannot be read is shown as what it is. */
export function FieldView() {
  const say = useWords(fieldWords);
  const { viewer } = useViewer();
  const value = viewer.field?.value;
  const { slot, element } = fieldOf(viewer.moduleKey);
  const facts = planOfField(slot, value);
  const show = useShow(facts);
  const shape = shapeOf(slot);
  const reading = shape ? readStored(shape, value) : undefined;
  if (reading === undefined || reading.kind === 'absent') return <p className={styles.none}>{say('empty')}</p>;
  if (reading.kind === 'unreadable') {
    return <p
      className={styles.odd}
    >
      {say('unreadable', { place: reading.place, expected: reading.expected, came: reading.came })}
    </p>;
  }
  if (reading.kind === 'newer') return <p className={styles.odd}>{say('newer', { version: reading.version })}</p>;
  const row = elementRows(facts, judgePlan(facts)).find((each) => each.element === element);
  // A reviewer is an account id here, and a name would cost a request for a field nobody may look at.
  const holds = (row?.holds ?? []).filter(({ message }) => message !== 'row.evaluated.reviewer');
  return <p className={styles.line}>{holds.map((part) => sayPart(part, show)).join(', ')}</p>;
}
