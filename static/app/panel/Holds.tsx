import type { ElementRow } from '../../../src/domain/plan/elementRow';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { sayPart, type Said } from '../../../src/domain/plan/words';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { personOf } from '../people/findPeople';
import { Face } from '../people/Person';
import { namesIn, useShow } from '../people/useShow';
import styles from './Holds.module.css';

/** What is there in an element, on one line; the owner with a face. */
export function Holds({ row, opened }: { row: ElementRow; opened: OpenedObjective }) {
  const show = useShow(opened.facts);
  const names = new Map(namesIn(opened.facts));
  const owner = personOf(opened.raw['accountable-owner']);
  const said = row.holds.filter((part) => isNamed(part, names)).map((part) => statementIn(part, opened.facts) ?? sayPart(part, show));
  return (
    <p className={styles.holds}>
      {row.element === 'who' && owner && <Face person={owner} />}
      <span className={styles.text}>{said.join(', ')}</span>
    </p>
  );
}

/** The statement is shown as it is written, as far as two lines go, and not cut to an excerpt. */
function statementIn({ message }: Said, { definition }: PlanFacts): string | undefined {
  return message === 'row.objective.statement' && definition.kind === 'value' ? definition.value.statement : undefined;
}

/** A reviewer's name would cost a request of its own on every opening; the opened row asks for it. */
function isNamed({ message, facts }: Said, names: Map<string, string>): boolean {
  return message !== 'row.evaluated.reviewer' || names.has(String(facts.reviewer));
}
