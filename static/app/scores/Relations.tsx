import type { Direction } from '../../../src/domain/traceability/coverage';
import { relationGroups, type Relation } from '../../../src/domain/traceability/relation';
import { sayRelation } from '../../../src/domain/traceability/relationWords';
import type { Traceability } from '../../../src/domain/traceability/traceObjective';
import { IssueLink } from '../host/IssueLink';
import { Mark } from '../marks/Mark';
import { traceWords } from '../words/scores';
import { useWords } from '../words/words';
import styles from './Scores.module.css';

/** Every relation by group, the missing ones first; suspects, orphan work and coverage apart, because none of them is counted. */
export function Relations({ traced }: { traced: Exclude<Traceability, { kind: 'unknown' }> }) {
  const say = useWords(traceWords);
  const relations = traced.kind === 'traced' ? traced.groups.flatMap((group) => group.relations) : traced.relations;
  const groups = relationGroups.map((group) => ({ group, own: relations.filter((one) => one.group === group) })).filter(({ own }) => own.length > 0);
  return (
    <div className={styles.list}>
      {groups.map(({ group, own }) => (
        <div key={group} className={styles.part} data-group={group}>
          <div className={styles.head}>
            <h5 className={styles.subtitle}>{say(`group_${group}`)}</h5>
            <span className={styles.count}>{say('countOf', { actual: own.filter(({ there }) => there).length, expected: own.length })}</span>
          </div>
          <ul className={styles.list}>
            {[...own].sort((one, other) => Number(one.there) - Number(other.there)).map((one) => (
              <RelationLine key={`${one.of} ${one.message}`} relation={one} />
            ))}
          </ul>
        </div>
      ))}
      {traced.kind === 'traced' && traced.suspects.length > 0 && (
        <div className={styles.part}>
          <h5 className={styles.subtitle}>{say('suspects')}</h5>
          <p className={styles.about}>{say('suspectsAbout')}</p>
          <ul className={styles.list}>
            {traced.suspects.map((one) => (
              <li key={`${one.group} ${one.of}`}>{sayRelation(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {traced.orphans.length > 0 && (
        <div className={styles.part}>
          <h5 className={styles.subtitle}>{say('orphans')}</h5>
          <p className={styles.about}>{say('orphansAbout')}</p>
          <ul className={styles.list}>
            {traced.orphans.map(({ id, key, summary }) => (
              <li key={id} className={styles.orphan}>
                <IssueLink issueKey={key}>{key}</IssueLink>
                <span>{summary}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {traced.kind === 'traced' && (
        <div className={styles.part}>
          <h5 className={styles.subtitle}>{say('coverage')}</h5>
          <p>{say('forward', counts(traced.coverage.forward))}</p>
          <p>{say('backward', counts(traced.coverage.backward))}</p>
        </div>
      )}
    </div>
  );
}

const counts = ({ linked, of }: Direction) => ({ linked, of });

function RelationLine({ relation }: { relation: Relation }) {
  const say = useWords(traceWords);
  return (
    <li className={styles.marked}>
      <span className={styles.mark}>
        <Mark kind={relation.there ? 'fully' : 'missing'} size={14} quiet label={say(relation.there ? 'there' : 'lacks')} />
      </span>
      <span className={relation.there ? styles.quiet : undefined}>{sayRelation(relation)}</span>
    </li>
  );
}
