import { capacityBands, resourceTypes, type Resources } from '../../../../src/domain/plan/resources';
import { stated } from '../../../../src/domain/plan/stated';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { Tick } from '../../forms/Tick';
import { resourceWords } from '../../words/editors';
import { useWords } from '../../words/words';
import { problemOf, type EditorProps } from '../editorProps';
import { OtherParty } from './OtherParty';

type Line = Resources['lines'][number];

interface ResourceLineProps {
  line: Line;
  open: EditorProps['open'];
  /** Milestones and metrics of the plan that can depend on another party. */
  depending: readonly { id: string; title: string }[];
  onLine(line: Line): void;
}

/** One resource; which fields it has depends on its kind. What another kind holds is kept, not shown. */
export function ResourceLine({ line, open, depending, onLine }: ResourceLineProps) {
  const say = useWords(resourceWords);
  const set = (changed: Partial<Line>): void => onLine({ ...line, ...changed });
  const asked = open.length > 0;
  const { type } = line;
  const people = type === 'people';
  const noCapacity = people && line.band === undefined && line.days === undefined;
  // The rules speak of all lines at once; the sign stands at the field of this one that is still empty.
  const gap = (rule: string, missing: boolean, words: Parameters<typeof say>[0]): string | undefined =>
    missing && problemOf(open, rule) !== undefined ? say(words) : undefined;
  const committed = type === 'budget' || type === 'third party';
  return (
    <>
      <Pair>
        <Choice
          label={say('type')}
          about="resources.lines.type"
          chosen={type}
          clearable={false}
          options={resourceTypes.map((each) => ({ value: each, label: say(each === 'budget' ? 'budgetKind' : each) }))}
          onChoose={(each) => each && set({ type: each })}
        />
        <TextBox
          label={say('name')}
          about="resources.lines.name"
          text={line.name || undefined}
          problem={asked && stated(line.name) === undefined ? say('nameProblem') : undefined}
          onText={(name) => set({ name: name ?? '' })}
        />
      </Pair>
      <Pair short>
        {people && (
          <Choice
            label={say('band')}
            about="resources.lines.band"
            chosen={line.band}
            options={capacityBands.map((band) => ({ value: band, label: say(band) }))}
            problem={asked && noCapacity ? say('bandProblem') : undefined}
            onChoose={(band) => set({ band })}
          />
        )}
        {(people || type === 'third party') && (
          <NumberBox label={say('days')} about="resources.lines.days" value={line.days} notANumber={say('notANumber')} onValue={(days) => set({ days })} />
        )}
        {type === 'budget' && (
          <NumberBox
            label={say('amount')}
            about="resources.lines.amount"
            value={line.amount}
            notANumber={say('notANumber')}
            problem={gap('RES-04', line.amount === undefined && !line.withinExistingBudget, 'amountProblem')}
            onValue={(amount) => set({ amount })}
          />
        )}
        {type === 'budget' && (
          <TextBox
            label={say('currency')}
            about="resources.lines.currency"
            text={line.currency}
            problem={gap('RES-04', line.amount !== undefined && stated(line.currency) === undefined, 'currencyProblem')}
            onText={(currency) => set({ currency })}
          />
        )}
        <TextBox
          label={say('period')}
          about="resources.lines.period"
          placeholder={say('periodHelp')}
          text={line.period}
          onText={(period) => set({ period })}
        />
        <TextBox
          label={say('reference')}
          about="resources.lines.reference"
          text={line.reference}
          problem={gap(type === 'budget' ? 'RES-04' : 'RES-07', committed && stated(line.reference) === undefined, 'referenceProblem')}
          onText={(reference) => set({ reference })}
        />
        {(people || committed) && (
          <DayBox
            label={say('validTo')}
            about="resources.lines.validTo"
            day={line.validTo}
            problem={gap('RES-07', type === 'third party' && line.validTo === undefined, 'validToProblem')}
            onDay={(validTo) => set({ validTo })}
          />
        )}
        {type === 'skill' && (
          <TextBox
            label={say('heldBy')}
            about="resources.lines.heldBy"
            text={line.heldBy}
            problem={gap('RES-05', stated(line.heldBy) === undefined && stated(line.gapTask) === undefined, 'skillProblem')}
            onText={(heldBy) => set({ heldBy })}
          />
        )}
        {type === 'skill' && <TextBox label={say('gapTask')} about="resources.lines.gapTask" text={line.gapTask} onText={(gapTask) => set({ gapTask })} />}
      </Pair>
      {type === 'budget' && (
        <Tick
          label={say('withinExistingBudget')}
          about="resources.lines.withinExistingBudget"
          checked={line.withinExistingBudget === true}
          onChange={(on) => set({ withinExistingBudget: on || undefined })}
        />
      )}
      {type === 'third party' && <OtherParty line={line} depending={depending} onChange={set} />}
    </>
  );
}
