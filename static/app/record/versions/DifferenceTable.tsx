import Lozenge from '@atlaskit/lozenge';
import type { ChangeTopic } from '../../../../src/domain/commitment/changeClass';
import type { Difference } from '../../../../src/domain/commitment/differences';
import { sayDifference, sayMeasure, topicWords } from '../../../../src/domain/commitment/sayDifference';
import { elements } from '../../../../src/domain/plan/fields';
import { elementNames } from '../../../../src/domain/plan/names';
import type { Show } from '../../../../src/domain/score/fillMessage';
import { recordedWords } from '../../words/record';
import { useWords } from '../../words/words';
import styles from '../Record.module.css';
import { accountsIn, usePeople } from '../usePeople';

/** In what two commitments differ, element by element: every element is a line, so that all of them are always seen. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const say = useWords(recordedWords);
  const show = usePeople(accountsIn(differences));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('element')}</th>
          <th scope="col">{say('difference')}</th>
          <th scope="col">{say('class')}</th>
        </tr>
      </thead>
      <tbody>
        {elements.map((element) => {
          const own = differences.filter((one) => one.element === element);
          return (
            <tr key={element}>
              <th scope="row">{elementNames[element]}</th>
              <td>
                {own.length === 0 ? (
                  <span className={styles.quiet}>{say('noChange')}</span>
                ) : (
                  own.map((one) => <OneDifference key={one.place} difference={one} show={show} />)
                )}
              </td>
              <td>
                {[...new Set(own.map(({ topic }) => topic))].map((topic) => (
                  <TopicLozenge key={topic} topic={topic} />
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The sentence, what stood there struck through, what stands there now on its ground, and how far it moved. */
function OneDifference({ difference, show }: { difference: Difference; show: Show }) {
  const measure = sayMeasure(difference);
  const { before, after } = difference.facts;
  const shown = (value: string | number): string => (/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? show.day(String(value)) : accountsIn(value).length > 0 ? show.person(String(value)) : String(value));
  return (
    <div className={styles.tight}>
      <p>{sayDifference(difference, show)}</p>
      {before !== undefined && after !== undefined && (
        <p className={styles.small}>
          <del className={styles.old}>{shown(before)}</del> <ins className={styles.new}>{shown(after)}</ins>
        </p>
      )}
      {measure !== undefined && <p className={styles.small}>{measure}</p>}
    </div>
  );
}

/** What a change is about, in its word; an editorial one asks for nothing and is quiet. */
export function TopicLozenge({ topic }: { topic: ChangeTopic }) {
  return <Lozenge appearance={topic === 'editorial' ? 'default' : 'moved'}>{topicWords[topic]}</Lozenge>;
}
