import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useEffect, useRef, useState } from 'react';
import { attachWork, canBeChild } from '../../../src/jira/attachWork';
import { findWork, mostFound, type FoundWork } from '../../../src/jira/findWork';
import { JiraTrouble } from '../../../src/jira/jiraFetch';
import { nameWork } from '../../../src/jira/nameWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { Notice } from '../editors/Notice';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { createWorkWords, linkWorkWords } from '../words/work';
import { useWords } from '../words/words';
import { namedWords } from './namedWords';
import type { Trail } from './trailOf';
import styles from './Work.module.css';

interface LinkWorkProps {
  opened: OpenedObjective;
  trail: Trail;
  onLinked(said: string, issues: string[], stay: boolean): void;
  onCancel(): void;
}

/** Finds issues that exist and has an activity of the plan name them: changes, training, reporting, work of other projects. */
export function LinkWork({ opened, trail, onLinked, onCancel }: LinkWorkProps) {
  const say = useWords(linkWorkWords);
  const run = useWords(createWorkWords);
  const [typed, setTyped] = useState<string>();
  const [found, setFound] = useState<FoundWork[]>();
  const [problem, setProblem] = useState<string>();
  const [serves, setServes] = useState<Record<string, string>>({});
  const [asChild, setAsChild] = useState(false);
  const [busy, setBusy] = useState<'looking' | 'linking'>();
  const [refused, setRefused] = useState<{ key: string; messages: string[] }[]>([]);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const already = new Set(trail.activities.flatMap(({ items }) => items.map(({ id }) => id)));
  const chosen = (found ?? []).filter(({ id }) => serves[id] !== undefined);

  const look = async (): Promise<void> => {
    if (typed === undefined || typed.trim() === '') return;
    setBusy('looking');
    setProblem(undefined);
    setServes({});
    try {
      setFound((await findWork(asViewer, typed)).filter(({ id }) => id !== opened.issue.id));
    } catch (fault) {
      setFound(undefined);
      const words = fault instanceof JiraTrouble && fault.kind === 'invalid' ? Object.values(fault.messages).join(' ') : undefined;
      setProblem(words === undefined ? run('trouble', { reason: fault instanceof Error ? fault.message : String(fault) }) : say('badQuery', { reason: words }));
    }
    setBusy(undefined);
  };

  const link = async (): Promise<void> => {
    setBusy('linking');
    setProblem(undefined);
    try {
      const attached = await attachWork(asViewer, opened.issue.id, chosen, { linked: new Set(opened.linked.map(({ id }) => id)), asChild });
      const there = attached.filter(({ kind }) => kind === 'attached').map(({ id }) => id);
      const named = there.length === 0 ? undefined : await nameWork(asViewer, opened.issue.id, opened.fieldIds, there.map((id) => ({ activity: serves[id] ?? '', issues: [id] })));
      const not = attached.flatMap((one) => (one.kind === 'refused' ? [{ key: chosen.find(({ id }) => id === one.id)?.key ?? '', messages: one.messages }] : []));
      const words = namedWords(named, run);
      setRefused(not);
      setProblem(words);
      setServes({});
      if (there.length > 0) onLinked(say('said', { count: there.length }), there, not.length > 0 || words !== undefined);
    } catch (fault) {
      setProblem(run('trouble', { reason: fault instanceof Error ? fault.message : String(fault) }));
    }
    setBusy(undefined);
  };

  return (
    <section
      className={styles.form}
      aria-label={say('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h5 className={styles.title} ref={head} tabIndex={-1}>{say('title')}</h5>
      <p className={styles.small}>{say('about')}</p>
      <form
        className={styles.finder}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextBox label={say('find')} help={say('findHelp')} text={typed} onText={setTyped} />
        <Button type="submit" isLoading={busy === 'looking'}>
          {say('look')}
        </Button>
      </form>
      {problem !== undefined && <Notice tone="danger" title={problem} />}
      {refused.length > 0 && (
        <Notice tone="danger" title={run('refusedTitle', { count: refused.length })}>
          <ul className={styles.reasons}>
            {refused.map(({ key, messages }) => (
              <li key={key}>{say('refusedRow', { key, reason: messages.join(' ') || run('refusedUnsaid') })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div role="status">{found?.length === 0 && <p className={styles.quiet}>{say('none')}</p>}</div>
      {found !== undefined && found.length > 0 && (
        <ul className={styles.hits}>
          {found.map((issue) => (
            <li key={issue.id} className={styles.hit}>
              <div>
                <p>
                  {issue.key} {issue.summary}
                </p>
                <p className={styles.small}>
                  {[issue.typeName, issue.statusName, ...(issue.parentKey === undefined || issue.parentId === opened.issue.id ? [] : [say('elsewhere', { parent: issue.parentKey })])].join(' · ')}
                </p>
              </div>
              {already.has(issue.id) ? (
                <span className={styles.small}>{say('already')}</span>
              ) : (
                <Choice
                  label={say('activityOf', { key: issue.key })}
                  chosen={serves[issue.id]}
                  options={trail.activities.map(({ id, text }) => ({ value: id, label: text }))}
                  onChoose={(activity) => setServes(({ [issue.id]: _, ...others }) => (activity === undefined ? others : { ...others, [issue.id]: activity }))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {found?.length === mostFound && <p className={styles.small}>{say('most', { count: mostFound })}</p>}
      {chosen.some(canBeChild) && (
        <div>
          <Checkbox label={say('asChild')} isChecked={asChild} onChange={(event) => setAsChild(event.currentTarget.checked)} />
          <p className={styles.small}>{say('asChildHelp')}</p>
        </div>
      )}
      <div className={styles.deeds}>
        <Button appearance="primary" isDisabled={chosen.length === 0} isLoading={busy === 'linking'} onClick={() => void link()}>
          {say('doIt', { count: chosen.length })}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}
