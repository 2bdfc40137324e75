import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import { differences } from './differences';
import styles from './Editor.module.css';
import { Notice } from './Notice';

interface ConflictProps {
  theirs: unknown;
  mine: unknown;
  /** A newer version of the app wrote theirs: it must not be written over. */
  newer: boolean;
  onTake(take: 'mine' | 'theirs'): void;
}

/** Somebody else saved meanwhile: both versions, and which to go on from. Nothing is lost by looking. */
export function Conflict({ theirs, mine, newer, onTake }: ConflictProps) {
  const say = useWords(editorWords);
  const [shown, setShown] = useState(false);
  const rows = shown ? differences(theirs, mine) : [];
  return (
    <Notice tone="warning" title={say('conflictTitle')}>
      <p>{say(newer ? 'conflictNewer' : 'conflictBody')}</p>
      <div className={styles.foot}>
        {!newer && <Button onClick={() => onTake('mine')}>{say('keepMine')}</Button>}
        <Button onClick={() => onTake('theirs')}>{say('takeTheirs')}</Button>
        <Button appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {say(shown ? 'hideDifference' : 'showDifference')}
        </Button>
      </div>
      {shown && (
        <table className={styles.difference}>
          <thead>
            <tr>
              <th scope="col">{say('differencePlace')}</th>
              <th scope="col">{say('differenceTheirs')}</th>
              <th scope="col">{say('differenceMine')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.place}>
                <th scope="row">{row.place}</th>
                <td>{row.theirs ?? say('nothingThere')}</td>
                <td>{row.mine ?? say('nothingThere')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
