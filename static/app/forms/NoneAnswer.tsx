import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import type { NoneAnswer as None } from '../../../src/domain/plan/parts';
import { useViewer } from '../host/ViewerContext';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import styles from './NoneAnswer.module.css';
import { saidBy } from './saidBy';
import { Tick } from './Tick';

interface NoneAnswerProps {
  /** The answer as a sentence: “No extra budget is needed”. */
  label: string;
  about?: HelpPath;
  none: None | undefined;
  onNone(none: None | undefined): void;
}

/** “None” to a question that silence cannot answer; it carries who said so and when. */
export function NoneAnswer({ label, about, none, onNone }: NoneAnswerProps) {
  const say = useWords(formWords);
  const { viewer, formats } = useViewer();
  const who = usePerson(none?.by);
  return (
    <div className={styles.answer}>
      <Tick
        label={label}
        checked={none !== undefined}
        onChange={(checked) => onNone(checked ? saidBy(viewer.accountId) : undefined)}
        {...(about === undefined ? {} : { about })}
      />
      {none && (
        <p className={styles.by}>
          {who === undefined
            ? say('noneByUnknown', { when: formats.moment(none.at) })
            : say('noneBy', { who: nameOf(who, say), when: formats.moment(none.at) })}
        </p>
      )}
    </div>
  );
}
