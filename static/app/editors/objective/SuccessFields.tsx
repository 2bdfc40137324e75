import { Checkbox } from '@atlaskit/checkbox';
import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { comparators, directions } from '../../../../src/domain/plan/parts';
import { Choice } from '../../forms/Choice';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { QuantityBox } from '../../forms/QuantityBox';
import { TextBox } from '../../forms/TextBox';
import { evaluationWords, objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Success = NonNullable<ObjectiveDefinition['success']>;

/** How achievement is told: a measure with a target, or a deliverable with what anyone can see when it is done. */
export function SuccessFields({ success, onSuccess }: { success: Success | undefined; onSuccess(success: Success | undefined): void }) {
  const say = useWords(objectiveWords);
  const measureSay = useWords(evaluationWords);
  const value: Success = success ?? { form: 'measure' };
  const set = (changed: Partial<Success>): void => onSuccess({ ...value, ...changed });
  return (
    <>
      <Pair>
        <Choice
          label={say('form')}
          chosen={success?.form}
          clearable={false}
          options={(['measure', 'deliverable'] as const).map((form) => ({ value: form, label: say(form) }))}
          onChoose={(form) => form && set({ form })}
        />
        {value.form === 'deliverable' ? (
          <TextBox
            label={say('acceptance')}
            long
            text={value.acceptance}
            onText={(acceptance) => set({ acceptance })}
          />
        ) : (
          <TextBox label={say('metric')} text={value.metric} onText={(metric) => set({ metric })} />
        )}
      </Pair>
      {value.form === 'measure' && (
        <>
          <Pair short>
            <Choice
              label={say('direction')}
              chosen={value.direction}
              options={directions.map((direction) => ({ value: direction, label: measureSay(direction) }))}
              onChoose={(direction) => set({ direction })}
            />
            <Choice
              label={say('comparator')}
              chosen={value.comparator}
              options={comparators.map((comparator) => ({ value: comparator, label: measureSay(comparator) }))}
              onChoose={(comparator) => set({ comparator })}
            />
            <QuantityBox
              label={say('baseline')}
              quantity={value.baseline}
              onQuantity={(baseline) => set({ baseline })}
            />
            <QuantityBox label={say('target')} quantity={value.target} onQuantity={(target) => set({ target })} />
            {value.comparator === 'between' && <NumberBox
              label={say('upTo')}
              value={value.upTo}
              notANumber={say('notANumber')}
              onValue={(upTo) => set({ upTo })}
            />}
          </Pair>
          <Checkbox
            label={say('maintain')}
            isChecked={value.maintain === true}
            onChange={(event) => set({ maintain: event.currentTarget.checked || undefined })}
          />
        </>
      )}
    </>
  );
}
