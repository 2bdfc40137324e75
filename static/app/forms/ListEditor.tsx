import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useRef, type ReactNode } from 'react';
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
  /** The fields of one line. */
  children(item: T, put: (changed: T) => void, index: number): ReactNode;
}

/** Lines that are added, changed, removed and put in order, all by buttons, so that the keyboard does everything. */
export function ListEditor<T extends { id: string }>(props: ListEditorProps<T>) {
  const { title, thing, items, place, help, problem, make, onItems, children } = props;
  const say = useWords(formWords);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const replace = (at: number, changed: T): void => onItems(items.map((item, i) => (i === at ? changed : item)));
  const move = (at: number, to: number): void => {
    const moved = items[at];
    if (moved === undefined) return;
    const rest = items.filter((_, i) => i !== at);
    onItems([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  const focusLine = (at: number): void => {
    // After React has drawn the list; a line that is gone gives its focus to the button that adds one.
    requestAnimationFrame(() => {
      const field = list.current?.children[at]?.querySelector<HTMLElement>('input, textarea, button');
      (field ?? add.current)?.focus();
    });
  };
  return (
    <fieldset className={styles.group} data-place={place}>
      <legend className={styles.title}>{title}</legend>
      {help && <p className={styles.help}>{help}</p>}
      {problem && <p className={styles.problem}>{problem}</p>}
      <ol className={styles.list} ref={list}>
        {items.map((item, i) => (
          <li key={item.id} className={styles.line}>
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
                onClick={() => {
                  onItems(items.filter((_, at) => at !== i));
                  focusLine(i);
                }}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          ref={add}
          spacing="compact"
          appearance="subtle"
          iconBefore={AddIcon}
          onClick={() => {
            onItems([...items, make()]);
            focusLine(items.length);
          }}
        >
          {say('add', { thing: thing.one })}
        </Button>
      </div>
    </fieldset>
  );
}
