import type { Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { DayBox } from '../../forms/DayBox';
import { ListEditor } from '../../forms/ListEditor';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { useRows, type Row } from '../../forms/useRows';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Step = NonNullable<Metric['steps']>[number];

interface StepsFieldProps {
  steps: readonly Step[];
  problem: string | undefined;
  onSteps(steps: Step[]): void;
}

/** Targets on the way to the target. A line is kept once it has both its day and its value. */
export function StepsField({ steps, problem, onSteps }: StepsFieldProps) {
  const say = useWords(evaluationWords);
  const [rows, setRows, make] = useRows<Step>(steps, whole, onSteps);
  return (
    <ListEditor<Row<Step>>
      title={say('steps')}
      help={say('stepsHelp')}
      thing={{ one: say('step'), numbered: (n) => say('stepNumbered', { n }) }}
      items={rows}
      place="evaluated#steps"
      problem={problem}
      make={make}
      onItems={setRows}
    >
      {(row, put) => (
        <Pair short>
          <DayBox
            label={say('stepUntil')}
            about="evaluation-criteria.metrics.steps"
            day={row.until}
            problem={row.until === undefined && row.value !== undefined ? say('stepHalf') : undefined}
            onDay={(until) => put({ ...row, until } as Row<Step>)}
          />
          <NumberBox
            label={say('stepValue')}
            value={row.value}
            notANumber={say('notANumber')}
            problem={row.until !== undefined && row.value === undefined ? say('stepHalf') : undefined}
            onValue={(value) => put({ ...row, value } as Row<Step>)}
          />
        </Pair>
      )}
    </ListEditor>
  );
}

const whole = ({ id: _, until, value, ...rest }: Row<Step>): Step | undefined =>
  until === undefined || value === undefined ? undefined : { ...rest, until, value };
