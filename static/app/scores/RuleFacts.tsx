import { Fragment } from 'react';
import type { ToldExample } from './ruleExamples';
import styles from './RuleFacts.module.css';

/** What is told of a rule, a name and a sentence each; what there is none of is left out. */
export function RuleFacts({ facts }: { facts: readonly (readonly [name: string, told: string | ToldExample | undefined])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, told]) =>
          told !== undefined && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{typeof told === 'string' ? told : `${told.title}: “${told.said}”`}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
