import Button from '@atlaskit/button/new';
import { objectiveDefinition, type ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { stated } from '../../../../src/domain/plan/stated';
import { PersonBox } from '../../forms/PersonBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { personOf } from '../../people/findPeople';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { valueIn } from '../valueIn';

const empty: ObjectiveDefinition = { version: 1 };

/** Who answers for the objective: one person, the role in which they do, and what an imported register said. */
export function OwnerEditor({ parts, put, open }: EditorProps) {
  const say = useWords(objectiveWords);
  const value = valueIn(objectiveDefinition, parts['objective-definition'], empty);
  const owner = personOf(parts['accountable-owner']);
  const written = stated(value.ownerAsWritten);
  const set = (changed: Partial<ObjectiveDefinition>): void => put('objective-definition', { ...value, ...changed });
  return (
    <div className={styles.fields}>
      <Pair>
        <PersonBox
          label={say('owner')}
          help={say('ownerHelp')}
          place="who#owner"
          accountId={owner?.accountId}
          {...(owner ? { person: owner } : {})}
          problem={problemAt(open, 'who#owner')}
          onPerson={(person) => put('accountable-owner', person ?? null)}
        />
        <TextBox
          label={say('role')}
          place="who#role"
          placeholder={say('rolePlaceholder')}
          text={value.ownerRole}
          problem={problemAt(open, 'who#role')}
          onText={(ownerRole) => set({ ownerRole })}
        />
      </Pair>
      {written && (
        <div className={styles.note}>
          <p>{say('asWritten', { written })}</p>
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
