import Button from '@atlaskit/button/new';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Trouble } from '../faces/Trouble';
import { refusalSentence } from '../faces/refusalSentence';
import { useViewer } from '../host/ViewerContext';
import { usePlace } from '../site/place';
import { faceWords } from '../words/faces';
import { registerWords } from '../words/register';
import { useWords } from '../words/words';
import { narrowed, type QuickFilter } from './quickFilters';
import styles from './Register.module.css';
import { RegisterDeeds, type RegisterDeed } from './RegisterDeeds';
import { RegisterEmpty } from './RegisterEmpty';
import { RegisterFoot } from './RegisterFoot';
import { RegisterRefused } from './RegisterRefused';
import { RegisterTable } from './RegisterTable';
import type { RegisterEntry } from './registerEntry';
import { sorted } from './sorting';
import { Tools } from './Tools';
import { useRegister, type Lacking } from './useRegister';
import { useView } from './useView';

const CreateObjective = lazy(() => import('../create/CreateObjective').then(({ CreateObjective: create }) => ({ default: create })));
const AdoptMany = lazy(() => import('../create/AdoptMany').then(({ AdoptMany: adopt }) => ({ default: adopt })));

/**
 * The project page: every objective the viewer may see once, what needs a decision first.
 *
 * @param doing what was begun from it, in its place
 */
export function Register({ doing }: { doing?: RegisterDeed | undefined }) {
  const face = useWords(faceWords);
  const say = useWords(registerWords);
  const [state, again] = useRegister();
  const { go } = usePlace();
  const [cameFrom, setCameFrom] = useState<RegisterDeed>();
  const begin = (deed: RegisterDeed): void => {
    setCameFrom(undefined);
    go(`/${deed}`);
  };
  if (doing !== undefined && state.kind === 'ready') {
    const close = (): void => {
      setCameFrom(doing);
      go('/');
      if (doing === 'adopt') again();
    };
    return (
      <Suspense fallback={<div className={styles.blank} role="status" aria-label={say('loading')} />}>
        {doing === 'create' ? <CreateObjective places={state.entries} onClose={close} /> : <AdoptMany onClose={close} />}
      </Suspense>
    );
  }
  switch (state.kind) {
    case 'loading':
      return <div className={styles.blank} role="status" aria-label={say('loading')} />;
    case 'refused':
      return <RegisterRefused />;
    case 'trouble':
      return <Trouble
        title={say('troubleTitle')}
        reason={state.answer ? refusalSentence(face, state.answer) : state.reason}
        onAgain={again}
      />;
    case 'ready':
      return state.entries.length === 0 && !state.lacking ? (
        <RegisterEmpty onDeed={begin} />
      ) : (
        <Filled entries={state.entries} expected={state.expected} lacking={state.lacking} onAgain={again} cameFrom={cameFrom} onDeed={begin} />
      );
  }
}

interface FilledProps {
  entries: RegisterEntry[];
  expected: number;
  lacking: Lacking | undefined;
  onAgain(): void;
  cameFrom: RegisterDeed | undefined;
  onDeed(deed: RegisterDeed): void;
}

function Filled({ entries, expected, lacking, onAgain, cameFrom, onDeed }: FilledProps) {
  const say = useWords(registerWords);
  const { viewer, formats } = useViewer();
  const [view, setView] = useView();
  const [typed, setTyped] = useState(view.typed);
  const looked = useDeferredValue(typed);
  // What is typed goes to the address when the typing rests, not at every key.
  useEffect(() => {
    const timer = setTimeout(() => looked !== view.typed && setView({ ...view, typed: looked }), 300);
    return () => clearTimeout(timer);
  }, [looked]);
  const shown = useMemo(
    () => sorted(narrowed(entries, looked, view.filters, viewer.accountId), view.sorting, formats.locale),
    [entries, looked, view.filters, view.sorting, viewer.accountId, formats.locale],
  );
  const toggle = useCallback(
    (filter: QuickFilter) =>
      setView({ ...view, filters: toggled(view.filters, filter) }),
    [view, setView],
  );
  const clear = (): void => {
    setTyped('');
    setView({ ...view, typed: '', filters: [] });
  };
  const counted =
    shown.length === entries.length
      ? say('count', { count: entries.length })
      : say('countOf', { shown: shown.length, count: entries.length });
  const reading = entries.length < expected && !lacking ? ` · ${say('reading', { read: entries.length, count: expected })}` : '';
  return (
    <div className={styles.register}>
      <h2 className={styles.hidden}>{say('title')}</h2>
      <Tools
        entries={entries}
        typed={typed}
        onTyped={setTyped}
        chosen={view.filters}
        onToggle={toggle}
        counted={`${counted}${reading}`}
      >
        {viewer.project && <RegisterDeeds from={cameFrom} onDeed={onDeed} />}
      </Tools>
      {lacking && <Trouble
        title={say(lacking.part === 'rest' ? 'partTrouble' : 'notScoredTrouble', { project: viewer.project?.key ?? '' })}
        reason={lacking.reason}
        onAgain={onAgain}
      />}
      {entries.length === 0 ? null : shown.length > 0 ? (
        <RegisterTable entries={shown} sorting={view.sorting} onSort={(sorting) => setView({ ...view, sorting })} />
      ) : (
        <div className={styles.zero}>
          <p>
            {view.filters.length > 0
              ? say('zeroFilter', { filters: formats.list(view.filters.map((filter) => say(filter))) })
              : say('zeroSearch', { typed: looked })}
          </p>
          <Button onClick={clear}>{say('clear')}</Button>
        </div>
      )}
      <RegisterFoot />
    </div>
  );
}

const toggled = (filters: QuickFilter[], filter: QuickFilter): QuickFilter[] =>
  filters.includes(filter) ? filters.filter((each) => each !== filter) : [...filters, filter];
