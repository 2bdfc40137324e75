import { useState } from 'react';
import { evaluationCriteria, type EvaluationCriteria, type Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { cadences } from '../../../../src/domain/plan/parts';
import { Choice } from '../../forms/Choice';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { problemAt, type EditorProps } from '../editorProps';
import { newId } from '../newId';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { MetricFields } from './MetricFields';
import { MetricPills } from './MetricPills';
import { ReadsAs } from './ReadsAs';

const empty: EvaluationCriteria = { version: 1, metrics: [] };

/** How results are evaluated: metrics one at a time, the acceptance test of a deliverable, and the review. */
export function EvaluationEditor({ parts, put, open }: EditorProps) {
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
        }}
        problem={value.metrics.length === 0 ? problemAt(open, 'evaluated#metrics') : undefined}
        successRule={value.successRule}
        onSuccessRule={(successRule) => set({ successRule })}
      />
      {metric && (
        <MetricFields
          key={metric.id}
          metric={metric}
          open={open}
          onMetric={putMetric}
          onRemove={() => {
            set({ metrics: value.metrics.filter(({ id }) => id !== metric.id) });
            setChosen(undefined);
          }}
        />
      )}
      <Section title={say('acceptanceTitle')} help={say('acceptanceHelp')} folded={metric !== undefined && !test}>
        <Pair>
          <TextBox
            label={say('acceptance')}
            long
            text={test?.condition || undefined}
            placeholder={say('acceptancePlaceholder')}
            onText={(text) => putTest(text, test?.assessor)}
          />
          <TextBox
            label={say('assessor')}
            text={test?.assessor}
            onText={(text) => putTest(test?.condition || undefined, text)}
          />
        </Pair>
      </Section>
      <Section title={say('review')}>
        <Pair>
          <PersonBox
            label={say('reviewer')}
            help={say('reviewerHelp')}
            accountId={review.reviewer}
            onPerson={(person) => putReview({ reviewer: person?.accountId })}
          />
          <TextBox
            label={say('ifMissed')}
            text={review.ifMissed}
            placeholder={say('ifMissedPlaceholder')}
            onText={(ifMissed) => putReview({ ifMissed })}
          />
        </Pair>
        <Pair short>
          <Choice
            label={say('cadence')}
            chosen={review.cadence}
            options={cadenceOptions}
            onChoose={(cadence) => putReview({ cadence })}
          />
          <TextBox label={say('forum')} text={review.forum} onText={(forum) => putReview({ forum })} />
          <TextBox
            label={say('recordedIn')}
            text={review.recordedIn}
            onText={(recordedIn) => putReview({ recordedIn })}
          />
        </Pair>
        {value.approach !== undefined && (
          <TextBox
            label={say('approach')}
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
