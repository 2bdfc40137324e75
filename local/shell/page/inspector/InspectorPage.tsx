import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { ask, Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { useFlags } from '../frame/Flags';
import { Face, TroubleFace, Waiting } from '../look/Face';
import { showMoment } from '../look/moments';
import { happeningOf, type Happening } from './happening';
import look from './InspectorPage.module.css';

type Views = Record<'invocations' | 'requests' | 'events' | 'writes' | 'other', string>;
const VIEWS: Views = { invocations: 'Invocations', requests: 'Requests', events: 'Events and queue', writes: 'Storage', other: 'Other' };
type View = keyof Views;

interface Inspected {
  forge: Record<string, unknown>[];
  jira: Record<string, unknown>[];
}

/** What goes on behind the page, newest first: invocations, requests with their points, events, writes. */
export function InspectorPage(): JSX.Element {
  const [asked, again] = useAsked('inspector', () => ask<Inspected>('/_site/inspector'));
  const [view, setView] = useState<View>('invocations');
  const clear = async (): Promise<void> => {
    await ask('/_site/inspector', { method: 'DELETE' });
    await again();
  };
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="inspector" again={() => void again()} />;
  const all = asked.kind === 'ready' ? [...asked.value.forge, ...asked.value.jira].map(happeningOf) : [];
  const shown = all.filter((it) => it.view === view).sort((a, b) => b.at - a.at || b.order - a.order).slice(0, 200);
  const points = all.reduce((sum, it) => sum + (it.points ?? 0), 0);
  return (
    <>
      <div className={look.head}>
        <h1 className={look.title}>Inspector</h1>
        <div className={look.deeds}>
          <Button onClick={() => void again()}>Look again</Button>
          <Button onClick={() => void clear()}>Clear</Button>
          <ResetButton />
        </div>
      </div>
      <p className={look.points}>{points.toLocaleString('en-US')} points of the app's hourly pool were spent in what is listed here.</p>
      <div className={look.views} role="group" aria-label="What to show">
        {(Object.keys(VIEWS) as View[]).map((it) => (
          <Button key={it} isSelected={it === view} onClick={() => setView(it)} spacing="compact">
            {`${VIEWS[it]} ${all.filter((happening) => happening.view === it).length}`}
          </Button>
        ))}
      </div>
      {asked.kind === 'loading' && <Waiting label="Loading" lines={6} />}
      {asked.kind === 'ready' && shown.length === 0 && <Face title="Nothing yet">Open an issue, and look again.</Face>}
      {shown.length > 0 && (
        <ol className={look.list}>
          {shown.map((happening) => (
            <Entry key={`${happening.from}:${happening.order}`} happening={happening} all={all} />
          ))}
        </ol>
      )}
    </>
  );
}

function Entry({ happening, all }: { happening: Happening; all: Happening[] }): JSX.Element {
  const [opened, setOpened] = useState(false);
  return (
    <li>
      <details className={look.entry} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={look.summary}>
          <span className={look.quiet}>{showMoment(happening.at)}</span>
          <span className={look.what}>{happening.what}</span>
          <span className={happening.failed ? look.failed : look.quiet}>{happening.outcome}</span>
        </summary>
        {opened && happening.view === 'invocations' && <Within invocation={happening} all={all} />}
        {opened && (
          <pre className={look.facts} tabIndex={0}>
            {JSON.stringify(happening.facts, null, 2)}
          </pre>
        )}
      </details>
    </li>
  );
}

/** What happened within one invocation, oldest first, and what the app wrote to its console meanwhile. */
function Within({ invocation, all }: { invocation: Happening; all: Happening[] }): JSX.Element | null {
  const deeds = all.filter((it) => it !== invocation && it.invocationId === invocation.invocationId).sort((a, b) => a.order - b.order);
  const logs = invocation.logs ?? [];
  if (deeds.length + logs.length === 0) return null;
  return (
    <ul className={look.within} aria-label="Within this invocation">
      {deeds.map((it) => (
        <li key={`${it.from}:${it.order}`} className={look.summary}>
          <span className={look.what}>{it.what}</span>
          <span className={it.failed ? look.failed : look.quiet}>{it.outcome}</span>
        </li>
      ))}
      {logs.map(({ level, message }, i) => (
        <li key={`log ${i}`} className={look.what}>{`${level}: ${message}`}</li>
      ))}
    </ul>
  );
}

/** Empties the site after a second click, because nothing brings the data back. */
function ResetButton(): JSX.Element {
  const flags = useFlags();
  const [step, setStep] = useState<'idle' | 'sure?' | 'resetting'>('idle');
  const reset = async (): Promise<void> => {
    setStep('resetting');
    try {
      await ask('/_site/reset', { method: 'POST', body: {} });
      window.location.assign('/');
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      flags.show({ id: 'reset', type: 'error', title: 'The site could not be reset', description: fault.message });
      setStep('idle');
    }
  };
  if (step === 'idle') return <Button onClick={() => setStep('sure?')}>Reset the site</Button>;
  return (
    <Button appearance="danger" isLoading={step === 'resetting'} onClick={() => void reset()}>
      Discard all data and begin again
    </Button>
  );
}
