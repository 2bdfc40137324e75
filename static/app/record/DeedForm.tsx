import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { recordedWords } from '../words/record';
import { useWords } from '../words/words';
import { Problem } from './Problem';
import styles from './Record.module.css';
import type { Deed } from './useDeed';

interface DeedFormProps {
  title: string;
  deed: Deed;
  /** Words on the button that does it. */
  words: string;
  /** `false` while something is missing without which it cannot even be asked for. */
  ready?: boolean;
  onShow?: () => void;
  onDo(): void;
  onCancel(): void;
  children?: ReactNode;
}

/**
 * A small form in its place: what is asked, what stands in the way once it was refused, and the deed. Escape leaves it. It
 * takes the focus, and whoever leaves it is where it was opened.
 */
export function DeedForm({ title, deed, words, ready = true, onShow, onDo, onCancel, children }: DeedFormProps) {
  const say = useWords(recordedWords);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    const around = form.current?.parentElement;
    form.current?.focus();
    return () => {
      // What opened it is drawn anew in its place; a focus that went elsewhere meanwhile stays there.
      if (document.activeElement !== document.body) return;
      const buttons = [...(around?.querySelectorAll('button') ?? [])];
      (buttons.find(({ textContent }) => textContent === words) ?? buttons[0])?.focus();
    };
  }, [words]);
  return (
    <section
      ref={form}
      tabIndex={-1}
      className={styles.form}
      aria-label={title}
      onKeyDown={(event) => {
        const busy = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      <h5 className={styles.strong}>{title}</h5>
      {children}
      <Problem problem={deed.problem} onShow={onShow} />
      <div className={styles.deeds}>
        <Button appearance="primary" isDisabled={!ready} isLoading={deed.busy} onClick={onDo}>
          {words}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}
