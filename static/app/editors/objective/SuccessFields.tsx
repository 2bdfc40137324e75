import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { comparators, directions } from '../../../../src/domain/plan/parts';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { QuantityBox } from '../../forms/QuantityBox';
import { TextBox } from '../../forms/TextBox';
import { Tick } from '../../forms/Tick';
import { evaluationWords, objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Success = NonNullable<ObjectiveDefinition['success']>;

interface SuccessFieldsProps {
  success: Success | undefined;
  /** The day by which today's value is known, where it is not; asked for only where `onBaselineDue` takes it. */
  baselineDue?: string | undefined;
  /** What the rules find about today's value. */
  problem?: string | undefined;
  onSuccess(success: Success | undefined): void;
  onBaselineDue?(day: string | undefined): void;
}

/** How achievement is told: a measure with a target, or a deliverable with what anyone can see when it is done. */
export function SuccessFields({ success, baselineDue, problem, onSuccess, onBaselineDue }: SuccessFieldsProps) {
  const say = useWords(objectiveWords);
  const measureSay = useWords(evaluationWords);
  const value: Success = success ?? { form: 'measure' };
  const set = (changed: Partial<Success>): void => onSuccess({ ...value, ...changed });
  const { baseline } = value;
  const noValue = baseline === undefined || String(baseline.value).trim() === '';
  return (
    <>
      <Pair>
        <Choice
          label={say('form')}
          about="objective-definition.success.form"
          chosen={success?.form}
          clearable={false}
          options={(['measure', 'deliverable'] as const).map((form) => ({ value: form, label: say(form) }))}
          onChoose={(form) => form && set({ form })}
        />
        {value.form === 'deliverable' ? (
          <TextBox
            label={say('acceptance')}
            about="objective-definition.success.acceptance"
            long
            text={value.acceptance}
            onText={(acceptance) => set({ acceptance })}
          />
        ) : (
          <TextBox label={say('metric')} about="objective-definition.success.metric" text={value.metric} onText={(metric) => set({ metric })} />
        )}
      </Pair>
      {value.form === 'measure' && (
        <>
          <Pair short>
            <Choice
              label={say('direction')}
              about="objective-definition.success.direction"
              chosen={value.direction}
              options={directions.map((direction) => ({ value: direction, label: measureSay(direction) }))}
              onChoose={(direction) => set({ direction })}
            />
            <Choice
              label={say('comparator')}
              about="objective-definition.success.comparator"
              chosen={value.comparator}
              options={comparators.map((comparator) => ({ value: comparator, label: measureSay(comparator) }))}
              onChoose={(comparator) => set({ comparator, ...(comparator === 'between' ? {} : { upTo: undefined }) })}
            />
            <QuantityBox
              label={say('target')}
              about="objective-definition.success.target"
              quantity={value.target}
              onQuantity={(target) => set({ target })}
            />
            {value.comparator === 'between' && (
              <NumberBox
                label={say('upTo')}
                about="objective-definition.success.upTo"
                value={value.upTo}
                notANumber={say('notANumber')}
                onValue={(upTo) => set({ upTo })}
              />
            )}
          </Pair>
          <Pair short>
            <QuantityBox
              label={say('baseline')}
              about="objective-definition.success.baseline"
              place="objective#baseline"
              problem={problem}
              quantity={baseline}
              onQuantity={(baseline) => set({ baseline })}
            />
            {!noValue && (
              <TextBox
                label={say('baselinePeriod')}
                placeholder={say('baselinePeriodPlaceholder')}
                text={baseline?.period}
                onText={(period) => baseline && set({ baseline: { ...baseline, period } })}
              />
            )}
            {noValue && onBaselineDue && (
              <DayBox
                label={say('baselineDue')}
                about="objective-definition.baselineDue"
                day={baselineDue}
                onDay={onBaselineDue}
              />
            )}
          </Pair>
          <Tick
            label={say('maintain')}
            about="objective-definition.success.maintain"
            checked={value.maintain === true}
            onChange={(on) => set({ maintain: on || undefined })}
          />
        </>
      )}
    </>
  );
}
