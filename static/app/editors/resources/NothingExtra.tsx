import type { Resources } from '../../../../src/domain/plan/resources';
import { TextBox } from '../../forms/TextBox';
import { saidBy } from '../../forms/saidBy';
import { Tick } from '../../forms/Tick';
import { useViewer } from '../../host/ViewerContext';
import { resourceWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { useSaidWords } from '../useSaidWords';

type Answer = Resources['noneExtra'];

/** “Nothing extra is needed”: whose capacity is enough, and who says so. */
export function NothingExtra({ answer, onAnswer }: { answer: Answer; onAnswer(answer: Answer): void }) {
  const say = useWords(resourceWords);
  const { viewer } = useViewer();
  const said = useSaidWords(answer);
  return (
    <div className={styles.fields}>
      <Tick
        label={say('nothingExtraLabel')}
        about="resources.noneExtra"
        checked={answer !== undefined}
        onChange={(checked) => onAnswer(checked ? { role: '', ...saidBy(viewer.accountId) } : undefined)}
      />
      {answer && (
        <TextBox
          label={say('nothingExtraRole')}
          help={`${say('nothingExtraHelp')}. ${said ?? ''}`}
          text={answer.role || undefined}
          onText={(role) => onAnswer({ ...answer, role: role ?? '' })}
        />
      )}
    </div>
  );
}
