import { elements, type Element } from '../../../src/domain/plan/fields';
import { elementNames, markWords } from '../../../src/domain/plan/names';
import { markNames } from '../words/marks';
import { useWords } from '../words/words';
import { Mark, type MarkKind } from './Mark';
import styles from './Marks.module.css';

/** The five elements of the delivery plan as quiet marks in a line; each says its element and word. */
export function Marks({ of }: { of: Partial<Record<Element, MarkKind>> }) {
  const say = useWords(markNames);
  return (
    <ul className={styles.marks}>
      {elements
        .filter((element) => element !== 'objective')
        .map((element) => {
          const kind = of[element] ?? 'unknown';
          const label = say('named', { element: elementNames[element], mark: markWords[kind] });
          return (
            <li key={element} className={styles.mark} title={label}>
              <Mark kind={kind} quiet label={label} />
            </li>
          );
        })}
    </ul>
  );
}
