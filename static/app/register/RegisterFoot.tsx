import EyeClosedIcon from '@atlaskit/icon/core/eye-open-strikethrough';
import { useState } from 'react';
import { markWords } from '../../../src/domain/plan/names';
import { Mark, type MarkKind } from '../marks/Mark';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import styles from './RegisterFoot.module.css';

const shown: MarkKind[] = ['missing', 'partly', 'largely', 'fully', 'not applicable', 'unknown'];

/** What the register rests on, and what its marks and letters mean. */
export function RegisterFoot() {
  const say = useWords(registerWords);
  const [open, setOpen] = useState(false);
  return (
    <footer className={styles.foot}>
      <span className={styles.item}>
        <EyeClosedIcon label="" size="small" />
        {say('asYouSee')}
      </span>
      <span>{say('legend')}</span>
      <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('marksMean')}
      </button>
      {open && (
        <ul className={styles.marks}>
          {shown.map((kind) => (
            <li key={kind} className={styles.item}>
              <Mark kind={kind} quiet />
              {markWords[kind]}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
