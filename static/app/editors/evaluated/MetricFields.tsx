import Button from '@atlaskit/button/new';
import type { Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { cadences, comparators, directions } from '../../../../src/domain/plan/parts';
import { stated } from '../../../../src/domain/plan/stated';
import { statedQuantity } from '../../../../src/domain/plan/statedQuantity';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { QuantityBox } from '../../forms/QuantityBox';
import { TextBox } from '../../forms/TextBox';
import { Tick } from '../../forms/Tick';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { problemOf, type EditorProps } from '../editorProps';
import styles from '../Editor.module.css';
import { Section } from '../Section';
import { DefinedBy } from './DefinedBy';
import { NothingExcluded } from './NothingExcluded';
import { StepsField } from './StepsField';

interface MetricFieldsProps {
  metric: Metric;
  open: EditorProps['open'];
  onMetric(metric: Metric): void;
  onRemove(): void;
}

/** One metric, in the order in which another person needs it to get the same figure. */
export function MetricFields({ metric, open, onMetric, onRemove }: MetricFieldsProps) {
  const say = useWords(evaluationWords);
  const set = (changed: Partial<Metric>): void => onMetric({ ...metric, ...changed });
  // The rules speak of all metrics at once; the sign stands at the field of this one that is still empty.
  const asked = (place: string): boolean => open.some(({ rule }) => rule.remedy.place === place);
  const gap = (place: string, missing: boolean, words: string): string | undefined => (asked(place) && missing ? words : undefined);
  const options = <T extends keyof typeof evaluationWords.english>(values: readonly T[]) =>
    values.map((value) => ({ value, label: say(value) }));
  const problem = (id: string, missing: boolean): string | undefined => (missing ? problemOf(open, id) : undefined);
  const noTarget = statedQuantity(metric.target) === undefined || !metric.target?.unit;
  return (
    <div className={styles.fields}>
      {metric.definition !== undefined && <DefinedBy metric={metric} id={metric.definition} onMetric={onMetric} />}
      <Pair>
        <TextBox
          label={say('name')}
          about="evaluation-criteria.metrics.name"
          help={say('nameHelp')}
          text={metric.name || undefined}
          problem={stated(metric.name) === undefined ? say('nameProblem') : undefined}
          onText={(name) => set({ name: name ?? '' })}
        />
        <TextBox
          label={say('population')}
          about="evaluation-criteria.metrics.population"
          help={say('populationHelp')}
          text={metric.population}
          onText={(population) => set({ population })}
        />
      </Pair>
      <Pair>
        <TextBox
          label={say('counted')}
          about="evaluation-criteria.metrics.counted"
          long
          place="evaluated#counted"
          text={metric.counted}
          placeholder={say('countedPlaceholder')}
          problem={gap('evaluated#counted', stated(metric.counted) === undefined, say('countedProblem'))}
          onText={(counted) => set({ counted })}
        />
        <div className={styles.withAnswer}>
          <TextBox
            label={say('excluded')}
            about="evaluation-criteria.metrics.excluded"
            long
            place="evaluated#excluded"
            disabled={metric.nothingExcluded === true}
            text={metric.nothingExcluded ? undefined : metric.excluded}
            placeholder={metric.nothingExcluded ? say('nothingExcluded') : say('excludedPlaceholder')}
            problem={gap('evaluated#counted', !metric.nothingExcluded && stated(metric.excluded) === undefined, say('excludedProblem'))}
            onText={(excluded) => set({ excluded })}
          />
          <NothingExcluded
            checked={metric.nothingExcluded === true}
            onChange={(nothing) => set(nothing ? { nothingExcluded: true, excluded: undefined } : { nothingExcluded: undefined })}
          />
        </div>
      </Pair>
      <Pair>
        <TextBox
          label={say('source')}
          about="evaluation-criteria.metrics.source"
          help={say('sourceHelp')}
          place="evaluated#source"
          text={metric.source}
          problem={problem('EVL-04', stated(metric.source) === undefined)}
          onText={(source) => set({ source })}
        />
        <TextBox
          label={say('locator')}
          about="evaluation-criteria.metrics.sourceLocator"
          help={say('locatorHelp')}
          text={metric.sourceLocator}
          problem={problem('EVL-04', stated(metric.source) !== undefined && stated(metric.sourceLocator) === undefined)}
          onText={(sourceLocator) => set({ sourceLocator })}
        />
      </Pair>
      <TextBox
        label={say('method')}
        about="evaluation-criteria.metrics.method"
        help={say('methodHelp')}
        place="evaluated#method"
        text={metric.method}
        problem={problem('EVL-05', true)}
        onText={(method) => set({ method })}
      />
      <Pair short>
        <Choice
          label={say('comparator')}
          about="evaluation-criteria.metrics.comparator"
          chosen={metric.comparator}
          options={options(comparators)}
          problem={gap('evaluated#target', metric.comparator === undefined, say('comparatorProblem'))}
          onChoose={(comparator) => set({ comparator, ...(comparator === 'between' ? {} : { upTo: undefined }) })}
        />
        <QuantityBox
          label={say('target')}
          about="evaluation-criteria.metrics.target"
          place="evaluated#target"
          quantity={metric.target}
          problem={gap('evaluated#target', noTarget, say('targetProblem'))}
          onQuantity={(target) => set({ target })}
        />
        {metric.comparator === 'between' && <NumberBox
          label={say('upTo')}
          about="evaluation-criteria.metrics.upTo"
          value={metric.upTo}
          notANumber={say('notANumber')}
          onValue={(upTo) => set({ upTo })}
        />}
        <Choice
          label={say('direction')}
          about="evaluation-criteria.metrics.direction"
          chosen={metric.direction}
          options={options(directions)}
          problem={gap('evaluated#target', metric.direction === undefined, say('directionProblem'))}
          onChoose={(direction) => set({ direction })}
        />
      </Pair>
      <Pair short>
        <NumberBox
          label={say('tolerance')}
          about="evaluation-criteria.metrics.tolerance"
          help={say('toleranceHelp')}
          place="evaluated#tolerance"
          value={metric.tolerance}
          notANumber={say('notANumber')}
          problem={problem('EVL-06', metric.tolerance === undefined && !metric.toleranceNone)}
          onValue={(tolerance) => set({ tolerance, ...(tolerance === undefined ? {} : { toleranceNone: undefined }) })}
        />
        <Choice
          label={say('frequency')}
          about="evaluation-criteria.metrics.frequency"
          chosen={metric.frequency}
          options={options(cadences)}
          onChoose={(frequency) => set({ frequency })}
        />
        <DayBox label={say('firstDue')} about="evaluation-criteria.metrics.firstDue" day={metric.firstDue} onDay={(firstDue) => set({ firstDue })} />
      </Pair>
      {metric.tolerance === undefined && (
        <Tick
          label={say('toleranceNone')}
          about="evaluation-criteria.metrics.toleranceNone"
          checked={metric.toleranceNone === true}
          onChange={(on) => set({ toleranceNone: on || undefined })}
        />
      )}
      <Section title={say('stepsTitle')} folded={!metric.steps?.length && problemOf(open, 'WHN-06') === undefined} place="evaluated#steps">
        <Pair>
          <TextBox
            label={say('serviceHours')}
            about="evaluation-criteria.metrics.serviceHours"
            text={metric.serviceHours}
            onText={(serviceHours) => set({ serviceHours })}
          />
          <TextBox
            label={say('timezone')}
            about="evaluation-criteria.metrics.timezone"
            placeholder={say('timezonePlaceholder')}
            text={metric.timezone}
            onText={(timezone) => set({ timezone })}
          />
        </Pair>
        <StepsField
          steps={metric.steps ?? []}
          problem={problemOf(open, 'WHN-06')}
          onSteps={(steps) => set({ steps: steps.length > 0 ? steps : undefined })}
        />
      </Section>
      <div>
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          {say('removeMetric')}
        </Button>
      </div>
    </div>
  );
}
