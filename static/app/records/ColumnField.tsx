import { Checkbox } from '@atlaskit/checkbox';
import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import type { AskedApproval } from '../../../src/domain/catalogues/approvalRule';
import type { CatalogueColumn } from '../../../src/domain/catalogues/catalogueColumn';
import { catalogueKinds } from '../../../src/domain/catalogues/catalogueKinds';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { NumberBox } from '../forms/NumberBox';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { ApprovalsField } from './ApprovalsField';
import { PeopleField } from './PeopleField';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

interface ColumnFieldProps {
  column: CatalogueColumn;
  value: unknown;
  onValue(value: unknown): void;
  problem: string | undefined;
  opened: OpenedCatalogues;
}

/** The input for one member of an entry, by what it holds. */
export function ColumnField({ column, value, onValue, problem, opened }: ColumnFieldProps) {
  const say = useWords(recordWords);
  const { label, type, help, choices = [], of } = column;
  const common = { label, help, problem };
  const text = typeof value === 'string' ? value : undefined;
  const options = choices.map((each) => ({ value: each, label: sentenceCase(each) }));
  switch (type) {
    case 'text':
    case 'long text':
    case 'link':
      return <TextBox {...common} text={text} onText={onValue} long={type === 'long text'} />;
    case 'day':
      return <DayBox {...common} day={text} onDay={onValue} />;
    case 'person':
      return <PersonBox {...common} accountId={text} onPerson={(person) => onValue(person?.accountId)} />;
    case 'people':
      return <PeopleField {...common} people={(value as string[] | undefined) ?? []} onPeople={(people) => onValue(people.length > 0 ? people : undefined)} />;
    case 'choice':
      return <Choice {...common} chosen={text} options={options} onChoose={onValue} clearable={column.required !== true} />;
    case 'choices': {
      const chosen = (value as string[] | undefined) ?? [];
      return (
        <fieldset className={styles.group}>
          <legend>{label}</legend>
          <div className={styles.checks}>
            {options.map((option) => (
              <Checkbox
                key={option.value}
                label={option.label}
                isChecked={chosen.includes(option.value)}
                isInvalid={problem !== undefined}
                onChange={(event) => onValue(choices.filter((each) => (each === option.value ? event.currentTarget.checked : chosen.includes(each))))}
              />
            ))}
          </div>
          {problem && <p className={styles.problem}>{problem}</p>}
          {help && <p className={styles.small}>{help}</p>}
        </fieldset>
      );
    }
    case 'number':
      return <NumberBox {...common} value={typeof value === 'number' ? value : undefined} onValue={onValue} notANumber={say('notANumber')} />;
    case 'yes-no':
      return (
        <Choice
          {...common}
          chosen={value === true ? 'yes' : value === false ? 'no' : undefined}
          options={[{ value: 'yes' as const, label: say('yes') }, { value: 'no' as const, label: say('no') }]}
          onChoose={(chosen) => onValue(chosen === undefined ? undefined : chosen === 'yes')}
          clearable={column.required !== true}
        />
      );
    case 'list':
      return (
        <TextBox
          {...common}
          help={help ?? say('listHelp')}
          long
          text={(value as string[] | undefined)?.join('\n')}
          // An empty line stays while somebody types the next one; it is no text of the list.
          onText={(typed) => onValue(typed?.split('\n'))}
        />
      );
    case 'entry': {
      const entries = opened.entries.filter(({ kind }) => kind === of);
      return <Choice {...common} chosen={text} options={entries.map((entry) => ({ value: entry.id, label: catalogueKinds[entry.kind].titleOf(entry.body as never) }))} onChoose={onValue} />;
    }
    case 'approvals':
      return <ApprovalsField {...common} asked={(value as AskedApproval[] | undefined) ?? []} onAsked={(asked) => onValue(asked.length > 0 ? asked : undefined)} />;
  }
}
