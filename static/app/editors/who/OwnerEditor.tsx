import Button from '@atlaskit/button/new';
import { objectiveDefinition, type ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { stated } from '../../../../src/domain/plan/stated';
import { PeopleBox } from '../../forms/PeopleBox';
import { PersonBox } from '../../forms/PersonBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { About } from '../../help/About';
import { peopleOf, personOf } from '../../people/findPeople';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, problemOf, type EditorProps } from '../editorProps';
import { valueIn } from '../valueIn';

const empty: ObjectiveDefinition = { version: 1 };

/** Who answers for the objective: one person, the role in which they do, who helps, and what an imported register said. */
export function OwnerEditor({ parts, put, open, slots, catalogues }: EditorProps) {
  const say = useWords(objectiveWords);
  const value = valueIn(objectiveDefinition, parts['objective-definition'], empty);
  const owner = personOf(parts['accountable-owner']);
  const written = stated(value.ownerAsWritten);
  const set = (changed: Partial<ObjectiveDefinition>): void => put('objective-definition', { ...value, ...changed });
  const roles = [...new Set((catalogues?.levels ?? []).flatMap(({ ownerRole }) => ownerRole ?? []))];
  const misfit = problemOf(open, 'WHO-08');
  return (
    <div className={styles.fields}>
      <Pair>
        <PersonBox
          label={say('owner')}
          about="accountable-owner"
          help={say('ownerHelp')}
          place="who#owner"
          accountId={owner?.accountId}
          {...(owner ? { person: owner } : {})}
          problem={problemAt(open, 'who#owner')}
          onPerson={(person) => put('accountable-owner', person ?? null)}
        />
        <TextBox
          label={say('role')}
          about="objective-definition.ownerRole"
          place="who#role"
          placeholder={say('rolePlaceholder')}
          text={value.ownerRole}
          suggestions={roles}
          problem={problemAt(open, 'who#role')}
          onText={(ownerRole) => set({ ownerRole })}
        />
      </Pair>
      {(misfit !== undefined || value.ownerRoleWhy !== undefined) && (
        <TextBox
          label={say('roleWhy')}
          about="objective-definition.ownerRoleWhy"
          long
          text={value.ownerRoleWhy}
          onText={(ownerRoleWhy) => set({ ownerRoleWhy })}
        />
      )}
      {slots.includes('contributors') && (
        <PeopleBox
          label={say('contributors')}
          about="contributors"
          help={say('contributorsHelp')}
          people={peopleOf(parts.contributors)}
          onPeople={(people) => put('contributors', people.length > 0 ? people : null)}
        />
      )}
      {written && (
        <div className={styles.note}>
          <div>
            {say('asWritten', { written })} <About about="objective-definition.ownerAsWritten" label={say('writtenLabel')} />
          </div>
          <p className={styles.help}>{say('asWrittenHelp')}</p>
          <div>
            <Button spacing="compact" onClick={() => set({ ownerAsWritten: undefined })}>
              {say('clearWritten')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
