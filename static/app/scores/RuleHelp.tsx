import { clauseLabel } from '../../../src/domain/plan/editions';
import { ruleById } from '../../../src/domain/score/catalogue';
import { openSitePage } from '../host/bridge';
import { ruleWords } from '../words/scores';
import { useWords } from '../words/words';
import { ruleExamples } from './ruleExamples';
import { RuleFacts } from './RuleFacts';
import styles from './RuleHelp.module.css';

/**
 * Help beside a finding: why the rule is there, what to do, a good and a bad example, the clause, and the way to all rules.
 * Where the first two stand beside it already (`told`) they are not said again.
 */
export function RuleHelp({ id, told = false }: { id: string; told?: boolean }) {
  const say = useWords(ruleWords);
  const rule = ruleById(id);
  const { good, bad } = ruleExamples(rule);
  const clause = clauseLabel(rule.topic);
  return (
    <details className={styles.help} data-help={id}>
      <summary className={styles.summary}>{say('help')}</summary>
      <RuleFacts facts={[...(told ? [] : [[say('why'), rule.why] as const, [say('remedy'), rule.remedy.text] as const]), [say('good'), good], [say('bad'), bad]]} />
      <p className={styles.foot}>
        <span>
          {id}
          {clause !== undefined && ` · ${say('clause', { clause })}`}
        </span>
        <button type="button" className={styles.link} onClick={() => void openSitePage(`/rules/${id}`)}>
          {say('inCatalogue')}
        </button>
      </p>
    </details>
  );
}
