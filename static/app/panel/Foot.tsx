import EyeClosedIcon from '@atlaskit/icon/core/eye-open-strikethrough';
import { currentProfile } from '../../../src/domain/score/profile';
import { panelWords } from '../words/panel';
import { useWords } from '../words/words';
import styles from './Foot.module.css';
import type { ObjectiveFigure } from './usePlan';

interface FootProps {
  figure: ObjectiveFigure;
  /** How many issues under the objective this person does not see. */
  hidden: number;
  explained: boolean;
  onExplain(): void;
}

/** What the score rests on, what is hidden, by which rules, and the way to every point. */
export function Foot({ figure, hidden, explained, onExplain }: FootProps) {
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
      <span>{say('rules', { version: figure.row?.profile ?? currentProfile.version })}</span>
      <button type="button" className={styles.explain} aria-expanded={explained} onClick={onExplain}>
        {say(explained ? 'hideExplain' : 'explain')}
      </button>
    </footer>
  );
}
