import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { evaluationCriteria, type EvaluationCriteria, type Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { cadences } from '../../../../src/domain/plan/parts';
import { sameName } from '../../../../src/domain/plan/sameName';
import { stated } from '../../../../src/domain/plan/stated';
import type { KeptEntry } from '../../../../src/domain/catalogues/inForce';
import { metricFromDefinition } from '../../../../src/domain/catalogues/metricFromDefinition';
import { Choice } from '../../forms/Choice';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, problemOf, type EditorProps } from '../editorProps';
import { newId } from '../newId';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { DictionaryPicker } from './DictionaryPicker';
import { MetricFields } from './MetricFields';
import { MetricPills } from './MetricPills';
import { ReadsAs } from './ReadsAs';

const empty: EvaluationCriteria = { version: 1, metrics: [] };

/** How results are evaluated: metrics one at a time, the acceptance test of a deliverable, and the review. */
export function EvaluationEditor({ parts, put, open, catalogues }: EditorProps) {
  const say = useWords(evaluationWords);
  const value = valueIn(evaluationCriteria, parts['evaluation-criteria'], empty);
  const [chosen, setChosen] = useState(value.metrics[0]?.id);
  const metric = value.metrics.find(({ id }) => id === chosen) ?? value.metrics[0];
  const set = (changed: Partial<EvaluationCriteria>): void => put('evaluation-criteria', { ...value, ...changed });
  const putMetric = (changed: Metric): void => set({ metrics: value.metrics.map((each) => (each.id === changed.id ? changed : each)) });
  const review = value.review ?? {};
  const putReview = (changed: Partial<typeof review>): void => set({ review: { ...review, ...changed } });
  const test = value.acceptanceTest;
  const putTest = (condition: string | undefined, assessor: string | undefined): void =>
    set({ acceptanceTest: condition || assessor ? { ...test, condition: condition ?? '', assessor } : undefined });
  const forums = catalogues?.forums ?? [];
  const putForum = (forum: string | undefined): void => {
    const known = forums.find(({ name }) => sameName(name, forum));
    putReview({ forum: known?.name ?? forum, forumId: known?.id });
  };
  const [picking, setPicking] = useState(false);
  const metricFields = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<{ metric: Metric; at: number }>();
  // What was just brought in or back is where the hand goes next.
  const focusMetric = (label?: string): void => {
    requestAnimationFrame(() => {
      const within = metricFields.current;
      (within?.querySelector<HTMLElement>(label ? `[data-place="${label}"] input` : 'input') ?? within?.querySelector<HTMLElement>('input'))?.focus();
    });
  };
  const pick = ({ id, body }: KeptEntry<'metric-definition'>): void => {
    // A metric that was only begun becomes the one that was picked.
    const begun = metric && stated(metric.name) === undefined && metric.definition === undefined ? metric : undefined;
    const made = metricFromDefinition(begun ?? { id: newId(), name: '' }, id, body);
    set({ metrics: begun ? value.metrics.map((each) => (each.id === begun.id ? made : each)) : [...value.metrics, made] });
    setChosen(made.id);
    setPicking(false);
    setRound(round + 1);
    focusMetric('evaluated#target');
  };
  // Boxes of numbers keep what is typed; when a metric comes from elsewhere they begin again.
  const [round, setRound] = useState(0);
  const cadenceOptions = cadences.map((cadence) => ({ value: cadence, label: say(cadence) }));

  return (
    <>
      <MetricPills
        metrics={value.metrics}
        chosen={metric?.id}
        onChoose={setChosen}
        onAdd={() => {
          const added: Metric = { id: newId(), name: '' };
          set({ metrics: [...value.metrics, added] });
          setChosen(added.id);
          setRemoved(undefined);
          focusMetric();
        }}
        onDictionary={() => setPicking(true)}
        problem={value.metrics.length === 0 ? problemAt(open, 'evaluated#metrics') : undefined}
        successRule={value.successRule}
        onSuccessRule={(successRule) => set({ successRule })}
      />
      {picking && (
        <DictionaryPicker
          onPick={pick}
          onClose={() => {
            setPicking(false);
            document.querySelector<HTMLElement>('[data-dictionary]')?.focus();
          }}
        />
      )}
      {removed && (
        <div className={styles.note} role="status">
          <div className={styles.foot}>
            {say('metricRemoved', { name: stated(removed.metric.name) ?? say('unnamed', { n: removed.at + 1 }) })}
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                set({ metrics: [...value.metrics.slice(0, removed.at), removed.metric, ...value.metrics.slice(removed.at)] });
                setChosen(removed.metric.id);
                setRemoved(undefined);
                focusMetric();
              }}
            >
              {say('undo')}
            </Button>
          </div>
        </div>
      )}
      <div ref={metricFields} className={metric ? styles.fields : undefined}>
      {metric && (
        <MetricFields
          key={`${metric.id} ${round}`}
          metric={metric}
          open={open}
          onMetric={putMetric}
          onRemove={() => {
            setRemoved({ metric, at: value.metrics.indexOf(metric) });
            set({ metrics: value.metrics.filter(({ id }) => id !== metric.id) });
            setChosen(undefined);
            requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-dictionary]')?.focus());
          }}
        />
      )}
      </div>
      <Section title={say('acceptanceTitle')} help={say('acceptanceHelp')} folded={metric !== undefined && !test}>
        <Pair>
          <TextBox
            label={say('acceptance')}
            about="evaluation-criteria.acceptanceTest.condition"
            long
            text={test?.condition || undefined}
            placeholder={say('acceptancePlaceholder')}
            onText={(text) => putTest(text, test?.assessor)}
          />
          <TextBox
            label={say('assessor')}
            about="evaluation-criteria.acceptanceTest.assessor"
            text={test?.assessor}
            onText={(text) => putTest(test?.condition || undefined, text)}
          />
        </Pair>
      </Section>
      <Section title={say('review')} place="evaluated#review" problem={problemOf(open, 'EVL-08')}>
        <Pair>
          <PersonBox
            label={say('reviewer')}
            about="evaluation-criteria.review.reviewer"
            help={say('reviewerHelp')}
            accountId={review.reviewer}
            onPerson={(person) => putReview({ reviewer: person?.accountId })}
          />
          <TextBox
            label={say('ifMissed')}
            about="evaluation-criteria.review.ifMissed"
            problem={problemOf(open, 'EVL-09')}
            text={review.ifMissed}
            placeholder={say('ifMissedPlaceholder')}
            onText={(ifMissed) => putReview({ ifMissed })}
          />
        </Pair>
        <Pair short>
          <Choice
            label={say('cadence')}
            about="evaluation-criteria.review.cadence"
            chosen={review.cadence}
            options={cadenceOptions}
            onChoose={(cadence) => putReview({ cadence })}
          />
          <TextBox
            label={say('forum')}
            about="evaluation-criteria.review.forum"
            text={review.forum}
            suggestions={forums.map(({ name }) => name)}
            onText={putForum}
          />
          <TextBox
            label={say('recordedIn')}
            about="evaluation-criteria.review.recordedIn"
            problem={problemOf(open, 'EVL-10')}
            text={review.recordedIn}
            onText={(recordedIn) => putReview({ recordedIn })}
          />
        </Pair>
        {value.approach !== undefined && (
          <TextBox
            label={say('approach')}
            about="evaluation-criteria.approach"
            long
            help={say('approachHelp')}
            text={value.approach}
            onText={(approach) => set({ approach: approach ?? '' })}
          />
        )}
      </Section>
      {metric && <ReadsAs metric={metric} reviewer={review.reviewer} />}
    </>
  );
}
