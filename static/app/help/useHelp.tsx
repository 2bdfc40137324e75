import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { HelpPath } from '../../../src/domain/help/fieldHelp';
import { helpWords } from '../words/help';
import { useWords } from '../words/words';
import styles from './Help.module.css';

const HelpText = lazy(() => import('./HelpText').then(({ HelpText: text }) => ({ default: text })));

interface Asked {
  /** What the help is about; without it there is none. */
  about: HelpPath | undefined;
  /** The words of the label it stands beside. */
  label: string;
  id: string;
}

/**
 * A small question mark beside a label and, once it is opened, what belongs there, a good and a bad example, and the rules
 * that read it. Gives both, because the mark stands beside the label and the text beneath it; the text is loaded on demand.
 */
export function useHelp({ about, label, id }: Asked): { mark: ReactNode; text: ReactNode } {
  const say = useWords(helpWords);
  const [open, setOpen] = useState(false);
  const box = `${id}-help`;
  if (about === undefined) return { mark: null, text: null };
  return {
    mark: (
      <button
        type="button"
        data-help
        className={styles.mark}
        aria-label={say('about', { label })}
        aria-expanded={open}
        aria-controls={box}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        ?
      </button>
    ),
    text: (
      <div id={box} className={open ? styles.box : styles.shut}>
        {open && (
          <Suspense fallback={<p>{say('loading')}</p>}>
            <HelpText about={about} />
          </Suspense>
        )}
      </div>
    ),
  };
}
