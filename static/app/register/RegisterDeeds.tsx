import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { createWords } from '../words/create';
import { useWords } from '../words/words';
import styles from './Register.module.css';

/** What can be begun from the register; each is a place below it. */
export const registerDeeds = ['create', 'adopt'] as const;
export type RegisterDeed = (typeof registerDeeds)[number];

/** Begins something from the register; whoever comes back from it stands at the button they left by. */
export function RegisterDeeds({ from, onDeed }: { from: RegisterDeed | undefined; onDeed(deed: RegisterDeed): void }) {
  const say = useWords(createWords);
  const left = useRef<HTMLButtonElement>(null);
  useEffect(() => left.current?.focus(), []);
  const refOf = (deed: RegisterDeed) => (from === deed ? { ref: left } : {});
  return (
    <div className={styles.deeds} role="group" aria-label={say('deeds')}>
      <Button {...refOf('create')} appearance="primary" onClick={() => onDeed('create')}>
        {say('deed')}
      </Button>
      <Button {...refOf('adopt')} onClick={() => onDeed('adopt')}>
        {say('adoptDeed')}
      </Button>
    </div>
  );
}
