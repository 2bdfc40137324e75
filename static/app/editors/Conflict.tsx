import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../host/ViewerContext';
import { nameOf } from '../people/nameOf';
import { usePerson } from '../people/usePerson';
import { editorWords } from '../words/editors';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import { differences, type DifferenceKind } from './differences';
import styles from './Editor.module.css';
import { Notice } from './Notice';
import { valueForJira, type Slot } from './parts';

interface ConflictProps {
  slot: Slot;
  theirs: unknown;
  mine: unknown;
  /** A newer version of the app wrote theirs: it must not be written over. */
  newer: boolean;
  /** Where mine is a draft from before: how old it is. */
  draftAge?: string | undefined;
  /** Account id of who saved theirs, as Jira's history tells; nothing where it does not. */
  onWho?(): Promise<string | undefined>;
  onTake(take: 'mine' | 'theirs'): void;
}

/** Somebody else saved meanwhile: both versions, and which to go on from. Nothing is lost by looking. */
export function Conflict({ slot, theirs, mine, newer, draftAge, onWho, onTake }: ConflictProps) {
  const say = useWords(editorWords);
  const [shown, setShown] = useState(false);
  const rows = shown ? differences(valueForJira(slot, theirs), valueForJira(slot, mine), nameOfSlot(slot, say)) : [];
  return (
    <Notice tone="warning" title={draftAge === undefined ? say('conflictTitle') : say('conflictDraft', { age: draftAge })}>
      <SavedBy onWho={onWho} />
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
                <td>{row.theirs === undefined ? say('nothingThere') : <Shown kind={row.kind} text={row.theirs} />}</td>
                <td>{row.mine === undefined ? say('nothingThere') : <Shown kind={row.kind} text={row.mine} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}

/** Who saved theirs, once that is known; the choice waits for nobody. */
function SavedBy({ onWho }: Pick<ConflictProps, 'onWho'>) {
  const say = useWords(editorWords);
  const form = useWords(formWords);
  const { viewer } = useViewer();
  const [by, setBy] = useState<string>();
  const ask = useRef(onWho);
  useEffect(() => {
    let here = true;
    ask.current?.().then((account) => here && setBy(account), () => undefined);
    return () => {
      here = false;
    };
  }, []);
  const person = usePerson(by);
  if (by === viewer.accountId) return <p>{say('savedByYou')}</p>;
  return person === undefined || person === 'unknown' ? null : <p>{say('savedBy', { who: nameOf(person, form) })}</p>;
}

/** A value as the reader writes it: a day, a moment, a person by name. */
function Shown({ kind, text }: { kind: DifferenceKind; text: string }) {
  const { formats } = useViewer();
  const form = useWords(formWords);
  const person = usePerson(kind === 'person' ? text : undefined);
  if (kind === 'person') return <>{person === undefined ? '…' : nameOf(person, form)}</>;
  return <>{kind === 'day' ? formats.day(text) : kind === 'moment' ? formats.moment(text) : text}</>;
}

const slotNames = { 'accountable-owner': 'slotOwner', contributors: 'slotContributors', 'start-date': 'slotStart', duedate: 'slotDue' } as const;

const nameOfSlot = (slot: Slot, say: (key: (typeof slotNames)[keyof typeof slotNames]) => string): string =>
  slot in slotNames ? say(slotNames[slot as keyof typeof slotNames]) : '';
