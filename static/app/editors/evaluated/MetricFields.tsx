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
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import type { EditorProps } from '../editorProps';
import styles from '../Editor.module.css';
import { NothingExcluded } from './NothingExcluded';

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
  const noTarget = statedQuantity(metric.target) === undefined || !metric.target?.unit;
  return (
    <div className={styles.fields}>
      <Pair>
        <TextBox
          label={say('name')}
          help={say('nameHelp')}
          text={metric.name || undefined}
          problem={stated(metric.name) === undefined ? say('nameProblem') : undefined}
          onText={(name) => set({ name: name ?? '' })}
        />
        <TextBox
          label={say('population')}
          help={say('populationHelp')}
          text={metric.population}
          onText={(population) => set({ population })}
        />
      </Pair>
      <Pair>
        <TextBox
          label={say('counted')}
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
          help={say('sourceHelp')}
          text={metric.source}
          onText={(source) => set({ source })}
        />
        <TextBox
          label={say('locator')}
          help={say('locatorHelp')}
          text={metric.sourceLocator}
          onText={(sourceLocator) => set({ sourceLocator })}
        />
      </Pair>
      <TextBox
        label={say('method')}
        help={say('methodHelp')}
        text={metric.method}
        onText={(method) => set({ method })}
      />
      <Pair short>
        <Choice
          label={say('comparator')}
          chosen={metric.comparator}
          options={options(comparators)}
          problem={gap('evaluated#target', metric.comparator === undefined, say('comparatorProblem'))}
          onChoose={(comparator) => set({ comparator, ...(comparator === 'between' ? {} : { upTo: undefined }) })}
        />
        <QuantityBox
          label={say('target')}
          place="evaluated#target"
          quantity={metric.target}
          problem={gap('evaluated#target', noTarget, say('targetProblem'))}
          onQuantity={(target) => set({ target })}
        />
        {metric.comparator === 'between' && <NumberBox
          label={say('upTo')}
          value={metric.upTo}
          notANumber={say('notANumber')}
          onValue={(upTo) => set({ upTo })}
        />}
        <Choice
          label={say('direction')}
          chosen={metric.direction}
          options={options(directions)}
          problem={gap('evaluated#target', metric.direction === undefined, say('directionProblem'))}
          onChoose={(direction) => set({ direction })}
        />
      </Pair>
      <Pair short>
        <NumberBox
          label={say('tolerance')}
          help={say('toleranceHelp')}
          value={metric.tolerance}
          notANumber={say('notANumber')}
          onValue={(tolerance) => set({ tolerance })}
        />
        <Choice
          label={say('frequency')}
          chosen={metric.frequency}
          options={options(cadences)}
          onChoose={(frequency) => set({ frequency })}
        />
        <DayBox label={say('firstDue')} day={metric.firstDue} onDay={(firstDue) => set({ firstDue })} />
      </Pair>
      <div>
        <Button appearance="subtle" spacing="compact" onClick={onRemove}>
          {say('removeMetric')}
        </Button>
      </div>
    </div>
  );
}
