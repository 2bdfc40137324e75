import EyeClosedIcon from '@atlaskit/icon/core/eye-open-strikethrough';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './Foot.module.css';

interface FootProps {
  /** Version of the rules; absent while nothing was scored. */
  rules: string | undefined;
  /** How many issues under the objective this person does not see. */
  hidden: number;
  /** Whether there is something to explain, and whether it is shown. */
  explainable: boolean;
  explained: boolean;
  onExplain(): void;
}

/** What the score rests on, what is hidden, by which rules, and the way to every point. */
export function Foot({ rules, hidden, explainable, explained, onExplain }: FootProps) {
  const say = useWords(panelWords);
  return (
    <footer className={styles.foot}>
      <span>{say('restsOn')}</span>
      {hidden > 0 && (
        <span className={styles.hidden}>
          <EyeClosedIcon label="" size="small" />
          {say('hidden', { count: hidden })}
        </span>
      )}
      {rules !== undefined && <span>{say('rules', { version: rules })}</span>}
      {explainable && (
        <button type="button" className={styles.explain} aria-expanded={explained} onClick={onExplain}>
          {say(explained ? 'hideExplain' : 'explain')}
        </button>
      )}
    </footer>
  );
}
