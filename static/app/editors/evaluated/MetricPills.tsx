import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import type { EvaluationCriteria, Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { stated } from '../../../../src/domain/plan/stated';
import { statedQuantity } from '../../../../src/domain/plan/statedQuantity';
import { About } from '../../help/About';
import { Mark, type MarkKind } from '../../marks/Mark';
import { markWords } from '../../../../src/domain/plan/names';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from './MetricPills.module.css';

interface MetricPillsProps {
  metrics: readonly Metric[];
  chosen: string | undefined;
  onChoose(id: string): void;
  onAdd(): void;
  /** Opens the dictionary to add a metric from. */
  onDictionary(): void;
  problem: string | undefined;
  successRule: EvaluationCriteria['successRule'];
  onSuccessRule(rule: NonNullable<EvaluationCriteria['successRule']>): void;
}

/** The metrics as pills, each with how far it is stated; one is edited at a time. */
export function MetricPills({ metrics, chosen, onChoose, onAdd, onDictionary, problem, successRule, onSuccessRule }: MetricPillsProps) {
  const say = useWords(evaluationWords);
  return (
    <div data-place="evaluated#metrics">
      <div className={styles.line}>
        <div className={styles.pills} role="group" aria-label={say('metrics')}>
          {metrics.map((metric, i) => {
            const kind = statedness(metric);
            return (
              <button
                key={metric.id}
                type="button"
                className={styles.pill}
                aria-pressed={metric.id === chosen}
                onClick={() => onChoose(metric.id)}
              >
                <Mark kind={kind} size={14} label={markWords[kind]} />
                {stated(metric.name) ?? say('unnamed', { n: i + 1 })}
              </button>
            );
          })}
          <Button appearance="subtle" spacing="compact" iconBefore={AddIcon} onClick={onAdd}>
            {say('addMetric')}
          </Button>
          <Button appearance="subtle" spacing="compact" data-dictionary onClick={onDictionary}>
            {say('addDefined')}
          </Button>
        </div>
        {metrics.length > 1 && (
          <label className={styles.rule}>
            {say('successRule')}{' '}
            <select
              className={styles.select}
              value={successRule ?? 'all'}
              onChange={(event) => onSuccessRule(event.currentTarget.value === 'any' ? 'any' : 'all')}
            >
              <option value="all">{say('all')}</option>
              <option value="any">{say('any')}</option>
            </select>
          </label>
        )}
        {metrics.length > 1 && <About about="evaluation-criteria.successRule" label={say('successRule')} />}
      </div>
      {problem && <p className={styles.problem}>{problem}</p>}
    </div>
  );
}

/** How much of one metric is stated: name, what is counted, what is excluded, whole target. */
function statedness(metric: Metric): MarkKind {
  const whole = statedQuantity(metric.target) !== undefined && metric.target?.unit && metric.comparator && metric.direction;
  const excluded = metric.nothingExcluded || stated(metric.excluded);
  const answers = [stated(metric.name), stated(metric.counted), excluded, whole].filter(Boolean).length;
  return (['missing', 'partly', 'partly', 'largely', 'fully'] as const)[answers] ?? 'missing';
}
