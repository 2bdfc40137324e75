import { Checkbox } from '@atlaskit/checkbox';
import { capacityBands, resourceTypes, type Resources } from '../../../../src/domain/plan/resources';
import { stated } from '../../../../src/domain/plan/stated';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { NumberBox } from '../../forms/NumberBox';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { TextBox } from '../../forms/TextBox';
import { resourceWords } from '../../words/editors';
import { useWords } from '../../words/words';
import type { EditorProps } from '../editorProps';

type Line = Resources['lines'][number];

/** One resource; which fields it has depends on its kind. What another kind holds is kept, not shown. */
export function ResourceLine({ line, open, onLine }: { line: Line; open: EditorProps['open']; onLine(line: Line): void }) {
  const say = useWords(resourceWords);
  const set = (changed: Partial<Line>): void => onLine({ ...line, ...changed });
  const asked = open.length > 0;
  const people = line.type === 'people';
  const party = line.type === 'third party';
  // As soon as another party is named, and whatever the rules of the site count: a name alone holds nobody to anything.
  const named = party ? stated(line.name) : undefined;
  const prompt = (key: 'inputPrompt' | 'constraintPrompt' | 'acceptancePrompt' | 'followPrompt', value: string | undefined): string | undefined =>
    named === undefined || stated(value) !== undefined ? undefined : say(key, { party: named });
  const noCapacity = people && line.band === undefined && line.days === undefined;
  return (
    <>
      <Pair>
        <Choice
          label={say('type')}
          chosen={line.type}
          clearable={false}
          options={resourceTypes.map((type) => ({ value: type, label: say(type === 'budget' ? 'budgetKind' : type) }))}
          onChoose={(type) => type && set({ type })}
        />
        <TextBox
          label={say('name')}
          text={line.name || undefined}
          problem={asked && stated(line.name) === undefined ? say('nameProblem') : undefined}
          onText={(name) => set({ name: name ?? '' })}
        />
      </Pair>
      <Pair short>
        {people && (
          <Choice
            label={say('band')}
            chosen={line.band}
            options={capacityBands.map((band) => ({ value: band, label: say(band) }))}
            problem={asked && noCapacity ? say('bandProblem') : undefined}
            onChoose={(band) => set({ band })}
          />
        )}
        {(people || party) && <NumberBox
          label={say('days')}
          value={line.days}
          notANumber={say('notANumber')}
          onValue={(days) => set({ days })}
        />}
        {line.type === 'budget' && <NumberBox
          label={say('amount')}
          value={line.amount}
          notANumber={say('notANumber')}
          onValue={(amount) => set({ amount })}
        />}
        {line.type === 'budget' && <TextBox
          label={say('currency')}
          text={line.currency}
          onText={(currency) => set({ currency })}
        />}
        <TextBox
          label={say('period')}
          placeholder={say('periodHelp')}
          text={line.period}
          onText={(period) => set({ period })}
        />
        <TextBox label={say('reference')} text={line.reference} onText={(reference) => set({ reference })} />
        {(people || party) && <DayBox label={say('validTo')} day={line.validTo} onDay={(validTo) => set({ validTo })} />}
      </Pair>
      {line.type === 'budget' && (
        <Checkbox
          label={say('withinExistingBudget')}
          isChecked={line.withinExistingBudget === true}
          onChange={(event) => set({ withinExistingBudget: event.currentTarget.checked || undefined })}
        />
      )}
      {party && (
        <Pair>
          <TextBox label={say('input')} problem={prompt('inputPrompt', line.input)} text={line.input} onText={(input) => set({ input })} />
          <TextBox
            label={say('constraint')}
            problem={prompt('constraintPrompt', line.constraint)}
            text={line.constraint}
            onText={(constraint) => set({ constraint })}
          />
          <TextBox
            label={say('acceptanceEvidence')}
            problem={prompt('acceptancePrompt', line.acceptanceEvidence)}
            text={line.acceptanceEvidence}
            onText={(acceptanceEvidence) => set({ acceptanceEvidence })}
          />
          <PersonBox
            label={say('followedUpBy')}
            problem={prompt('followPrompt', line.followedUpBy)}
            accountId={line.followedUpBy}
            onPerson={(person) => set({ followedUpBy: person?.accountId })}
          />
        </Pair>
      )}
    </>
  );
}
