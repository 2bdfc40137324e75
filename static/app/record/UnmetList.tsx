import type { ReactNode } from 'react';
import type { Unmet } from '../../../src/domain/record/decision';
import { unmetWords } from '../words/unmet';
import { useWords, type Say } from '../words/words';
import { ruleById } from '../../../src/domain/score/catalogue';
import { say as sayFinding } from '../../../src/domain/score/say';
import type { Show } from '../../../src/domain/score/fillMessage';
import styles from './Record.module.css';
import { accountsIn, usePeople } from './usePeople';

/** What stands in the way, one line each with the deed that would help. */
export function UnmetList({ items, deedOf }: { items: readonly Unmet[]; deedOf?: ((item: Unmet) => ReactNode) | undefined }) {
  const say = useWords(unmetWords);
  const show = usePeople(accountsIn(items.map(({ facts }) => facts)));
  return (
    <ul className={styles.unmet}>
      {items.map((item, at) => (
        <li key={at} className={styles.unmetItem}>
          <span>{sayUnmet(item, say, show)}</span>
          {deedOf?.(item)}
        </li>
      ))}
    </ul>
  );
}

type UnmetKey = keyof typeof unmetWords.english;

/** An item in words; of a rule, its statement and what was found, in the rule's own words. */
export function sayUnmet({ item, facts, rule }: Unmet, say: Say<UnmetKey>, show: Show): string {
  if (item === 'rule' && rule !== undefined) {
    const { message, ...found } = facts;
    const about = ruleById(rule);
    return say('rule', { statement: about.statement, finding: sayFinding(about, { rule, outcome: 'unmet', message: String(message), facts: found } as never, show) });
  }
  const named = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, shown(value, show)]));
  // A newer app may refuse for what has no words here; its own words are better than none.
  return Object.hasOwn(unmetWords.english, item) ? say(item as UnmetKey, named) : item;
}

/** Days and people as they are read here; anything else as it is. */
function shown(value: string | number, show: Show): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return show.day(value);
  return accountsIn(value).length > 0 ? show.person(value) : value;
}
