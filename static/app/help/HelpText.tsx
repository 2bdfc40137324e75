import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import { clauseLabel } from '../../../src/domain/plan/editions';
import { fieldHelp, type FieldHelp, type HelpPath } from '../../../src/domain/help/fieldHelp';
import { ruleById } from '../../../src/domain/score/catalogue';
import { helpWords } from '../words/help';
import { useWords } from '../words/words';
import styles from './Help.module.css';

/** What belongs in a field, a good and a bad example, the clause it serves, and every rule that reads it in its own words. */
export function HelpText({ about }: { about: HelpPath }) {
  const say = useWords(helpWords);
  const help: FieldHelp = fieldHelp[about];
  const rules = help.rules.map(ruleById);
  const topic = help.topic ?? rules[0]?.topic;
  const clause = topic && clauseLabel(topic);
  return (
    <>
      <p>
        {help.says}
        {clause && <span className={styles.what}>{` ${say('clause', { clause })}.`}</span>}
      </p>
      <dl className={styles.examples}>
        {(['good', 'bad'] as const).map((which) => (
          <div key={which}>
            <dt className={styles.which}>
              <span className={styles.sign}>
                {which === 'good' ? (
                  <CheckMarkIcon label="" size="small" color="var(--ds-icon-success)" />
                ) : (
                  <CrossIcon label="" size="small" color="var(--ds-icon-danger)" />
                )}
              </span>
              {say(which)}
            </dt>
            <dd className={styles.words}>{help[which]}</dd>
          </div>
        ))}
      </dl>
      {rules.length === 0 ? (
        <p className={styles.what}>{say('noRule')}</p>
      ) : (
        <div>
          <p className={styles.what}>{say('readBy', { count: rules.length })}</p>
          <ul className={styles.rules}>
            {rules.map(({ id, statement }) => (
              <li key={id}>
                {id} <span className={styles.rule}>{statement}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
