import { Checkbox } from '@atlaskit/checkbox';
import type { Resources } from '../../../../src/domain/plan/resources';
import { TextBox } from '../../forms/TextBox';
import { saidBy } from '../../forms/saidBy';
import { useViewer } from '../../host/ViewerContext';
import { nameOf } from '../../people/nameOf';
import { usePerson } from '../../people/usePerson';
import { resourceWords } from '../../words/editors';
import { formWords } from '../../words/forms';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';

type Answer = Resources['noneExtra'];

/** “Nothing extra is needed”: whose capacity is enough, and who says so. */
export function NothingExtra({ answer, onAnswer }: { answer: Answer; onAnswer(answer: Answer): void }) {
  const say = useWords(resourceWords);
  const form = useWords(formWords);
  const { viewer, formats } = useViewer();
  const who = usePerson(answer?.by);
  const saidWords = (at: string): string => {
    const when = formats.moment(at);
    return who === undefined ? form('noneByUnknown', { when }) : form('noneBy', { who: nameOf(who, form), when });
  };
  return (
    <div className={styles.fields}>
      <Checkbox
        label={say('nothingExtraLabel')}
        isChecked={answer !== undefined}
        onChange={(event) => onAnswer(event.currentTarget.checked ? { role: '', ...saidBy(viewer.accountId) } : undefined)}
      />
      {answer && (
        <TextBox
          label={say('nothingExtraRole')}
          help={`${say('nothingExtraHelp')}. ${saidWords(answer.at)}`}
          text={answer.role || undefined}
          onText={(role) => onAnswer({ ...answer, role: role ?? '' })}
        />
      )}
    </div>
  );
}
