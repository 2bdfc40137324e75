import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formWords } from '../words/forms';
import { useWords } from '../words/words';
import styles from './ListEditor.module.css';

interface ListEditorProps<T extends { id: string }> {
  title: string;
  /** The thing in a button: “Add a deliverable”, “Remove deliverable 2”. */
  thing: { one: string; numbered(n: number): string };
  items: readonly T[];
  place?: string;
  help?: ReactNode;
  problem?: string | undefined;
  make(): T;
  onItems(items: T[]): void;
  /** Puts a removed line back, where that is more than the line itself. */
  onBack?(items: T[], back: T): void;
  /** The fields of one line. */
  children(item: T, put: (changed: T) => void, index: number): ReactNode;
}

/**
 * Lines that are added, changed, removed and put in order. The keyboard does everything where the hand is: Enter in a box
 * adds a line after this one, Alt with an arrow moves the line; the focus stays on the line, and a removed one can come back.
 */
export function ListEditor<T extends { id: string }>(props: ListEditorProps<T>) {
  const { title, thing, items, place, help, problem, make, onItems, onBack, children } = props;
  const say = useWords(formWords);
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [removed, setRemoved] = useState<{ item: T; at: number }>();
  const [said, setSaid] = useState('');
  const replace = (at: number, changed: T): void => onItems(items.map((item, i) => (i === at ? changed : item)));
  const focusLine = (at: number): void => {
    // After React has drawn the list; a line that is gone gives its focus to the button that adds one.
    requestAnimationFrame(() => {
      const line = list.current?.children[at];
      const field = line?.querySelector<HTMLElement>('input, textarea, select') ?? line?.querySelector<HTMLElement>('button:not([data-help])');
      (field ?? add.current)?.focus();
    });
  };
  const insert = (at: number): void => {
    setRemoved(undefined);
    onItems([...items.slice(0, at), make(), ...items.slice(at)]);
    focusLine(at);
  };
  const move = (at: number, to: number): void => {
    const moved = items[at];
    if (moved === undefined || to < 0 || to >= items.length) return;
    const had = document.activeElement;
    const rest = items.filter((_, i) => i !== at);
    onItems([...rest.slice(0, to), moved, ...rest.slice(to)]);
    setSaid(say('moved', { thing: thing.numbered(at + 1), place: to + 1, count: items.length }));
    // A line that changes its place in the page may lose the focus on the way; a button that can go no further gives it up.
    requestAnimationFrame(() => {
      if (had instanceof HTMLElement && had.isConnected && !had.matches(':disabled')) had.focus();
      else focusLine(to);
    });
  };
  const remove = (at: number): void => {
    const item = items[at];
    if (item === undefined) return;
    onItems(items.filter((_, i) => i !== at));
    setRemoved({ item, at });
    focusLine(at);
  };
  const bringBack = (): void => {
    if (removed === undefined) return;
    const { item, at } = removed;
    const all = [...items.slice(0, at), item, ...items.slice(at)];
    if (onBack) onBack(all, item);
    else onItems(all);
    setRemoved(undefined);
    focusLine(Math.min(at, items.length));
  };
  const keys = (event: KeyboardEvent, at: number): void => {
    const target = event.target as HTMLElement;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
      return;
    }
    // Only a plain box of one line: a list that is open, a button and a longer text have their own Enter.
    const plain = target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type) && !target.hasAttribute('aria-autocomplete');
    if (event.key === 'Enter' && plain && !event.nativeEvent.isComposing) {
      event.preventDefault();
      insert(at + 1);
    }
  };
  return (
    <fieldset className={styles.group} data-place={place} aria-describedby={items.length > 0 ? `${id}-keys` : undefined}>
      <legend className={styles.title}>{title}</legend>
      {help && <p className={styles.help}>{help}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      <ol className={styles.list} ref={list}>
        {items.map((item, i) => (
          <li key={item.id} className={styles.line} onKeyDown={(event) => keys(event, i)}>
            <div className={styles.fields}>{children(item, (changed) => replace(i, changed), i)}</div>
            <div className={styles.deeds}>
              <IconButton
                appearance="subtle"
                spacing="compact"
                icon={ArrowUpIcon}
                label={say('moveUp', { thing: thing.numbered(i + 1) })}
                isDisabled={i === 0}
                onClick={() => move(i, i - 1)}
              />
              <IconButton
                appearance="subtle"
                spacing="compact"
                icon={ArrowDownIcon}
                label={say('moveDown', { thing: thing.numbered(i + 1) })}
                isDisabled={i === items.length - 1}
                onClick={() => move(i, i + 1)}
              />
              <IconButton
                appearance="subtle"
                spacing="compact"
                icon={DeleteIcon}
                label={say('remove', { thing: thing.numbered(i + 1) })}
                onClick={() => remove(i)}
              />
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <Button ref={add} spacing="compact" appearance="subtle" iconBefore={AddIcon} onClick={() => insert(items.length)}>
          {say('add', { thing: thing.one })}
        </Button>
        {items.length > 0 && (
          <span id={`${id}-keys`} className={styles.help}>
            {say('keys')}
          </span>
        )}
      </div>
      <div role="status" className={removed ? styles.removed : styles.silent}>
        {removed ? say('removed', { thing: thing.numbered(removed.at + 1) }) : said}
        {removed && (
          <Button spacing="compact" appearance="subtle" onClick={bringBack}>
            {say('undo')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
