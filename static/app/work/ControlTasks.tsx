import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import type { OpenedRecord } from '../../../src/contract/calls/governanceCalls';
import { whoMay } from '../../../src/domain/record/whoMay';
import { readIssues } from '../../../src/jira/readIssues';
import type { OpenedObjective, StatusCategory } from '../../../src/jira/openObjective';
import { Notice } from '../editors/Notice';
import { Choice } from '../forms/Choice';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { IssueLink } from '../host/IssueLink';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { refusalSentence } from '../faces/refusalSentence';
import { isAny, standingsHere } from '../record/room';
import { faceWords } from '../words/faces';
import { controlWords, createWorkWords } from '../words/work';
import { useWords } from '../words/words';
import { useProjects } from './useProjects';
import { resolved } from './workRows';
import styles from './Work.module.css';

interface ControlTasksProps {
  opened: OpenedObjective;
  record: OpenedRecord;
  accountId: string;
  /** Something was created: `said` is told and everything is read again. */
  onDone(said: string, issues: string[]): void;
}

/** The four control tasks: those that are there, by name also where one is gone; or the deed that creates them once. */
export function ControlTasks({ opened, record, accountId, onDone }: ControlTasksProps) {
  const say = useWords(controlWords);
  const [asking, setAsking] = useState(false);
  const { controls } = record.record;
  // Who manages objectives is known to Jira alone, so the deed is offered to whoever may edit; the app decides.
  const may = isAny(standingsHere({ opened, record, accountId }), ...whoMay.createControlTasks, 'may edit the issue');
  if (controls.created === undefined && !may) return null;
  return (
    <section className={styles.stack} aria-label={say('title')}>
      <h5 className={styles.title}>{say('title')}</h5>
      {controls.created !== undefined ? (
        <There issues={controls.created.issues} at={controls.created.at} />
      ) : asking ? (
        <Ask opened={opened} onDone={onDone} onCancel={() => setAsking(false)} />
      ) : (
        <>
          <p className={styles.small}>{say('about')}</p>
          <div>
            <Button spacing="compact" onClick={() => setAsking(true)}>
              {say('deed')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const appearance: Record<StatusCategory, 'default' | 'inprogress' | 'success'> = { todo: 'default', inProgress: 'inprogress', done: 'success' };

function There({ issues, at }: { issues: NonNullable<OpenedRecord['record']['controls']['created']>['issues']; at: string }) {
  const say = useWords(controlWords);
  const { formats } = useViewer();
  const [read] = useLoaded(() => readIssues(asViewer, issues.map(({ issue }) => issue)));
  if (read.kind === 'loading') return <p className={styles.quiet}>{say('looking')}</p>;
  if (read.kind !== 'ready') return <p className={styles.quiet}>{say('trouble', { reason: read.kind === 'trouble' ? read.reason : '' })}</p>;
  return (
    <>
      <p className={styles.small}>{say('there', { when: formats.moment(at) })}</p>
      <ul className={styles.issues}>
        {issues.map(({ kind, issue }) => {
          const found = read.value.find(({ id }) => id === issue);
          if (found === undefined) return <li key={kind} className={styles.lack}>{say('gone', { task: say(kind) })}</li>;
          return (
            <li key={kind} className={styles.issue}>
              <IssueLink issueKey={found.key} className={styles.key}>
                {found.key}
              </IssueLink>
              <span className={styles.summary}>{say(kind)}</span>
              <span className={styles.status}>
                <Lozenge appearance={appearance[found.status]}>{found.statusName}</Lozenge>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Ask({ opened, onDone, onCancel }: Pick<ControlTasksProps, 'opened' | 'onDone'> & { onCancel(): void }) {
  const say = useWords(controlWords);
  const create = useWords(createWorkWords);
  const face = useWords(faceWords);
  const [chosen, setChosen] = useState<{ projectId?: string; typeId?: string }>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [wanted, setWanted] = useState<{ projectId: string }[]>([{ projectId: opened.issue.projectId }]);
  const projects = useProjects(wanted);
  const projectId = chosen.projectId ?? (projects.projects.find(({ id }) => id === opened.issue.projectId) ?? projects.projects[0])?.id;
  const { typeId } = resolved({}, { projectId, typeId: chosen.typeId }, projects.types);
  const run = async (): Promise<void> => {
    if (projectId === undefined || typeId === undefined) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('createControlTasks', { issueId: opened.issue.id, projectId, typeId });
    setBusy(false);
    if (answer.kind !== 'value') return setProblem(refusalSentence(face, answer));
    const { done, issues, refused } = answer.value;
    if (done === 'refused by Jira') setProblem(say('refused', { reason: refused.map(({ kind, messages }) => `${say(kind)}: ${messages.join(' ')}`).join(' ') }));
    else onDone(say(done === 'now' ? 'said' : 'already'), issues.map(({ issue }) => issue));
    return undefined;
  };
  if (projects.kind === 'loading') return <p className={styles.quiet}>{create('loading')}</p>;
  return (
    <div className={styles.form}>
      <p className={styles.small}>{say('about')}</p>
      {problem !== undefined && <Notice tone="danger" title={problem} />}
      {projectId === undefined ? (
        <p>{create('nowhere')}</p>
      ) : (
        <div className={styles.fields}>
          <Choice
            label={create('project')}
            clearable={false}
            chosen={projectId}
            options={projects.projects.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
            onChoose={(id) => {
              if (id === undefined) return;
              setChosen({ projectId: id });
              setWanted([...wanted, { projectId: id }]);
            }}
          />
          <Choice
            label={create('type')}
            clearable={false}
            chosen={typeId}
            options={(projects.types[projectId] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(id) => setChosen({ projectId, ...(id === undefined ? {} : { typeId: id }) })}
          />
        </div>
      )}
      <div className={styles.deeds}>
        <Button appearance="primary" isDisabled={typeId === undefined} isLoading={busy} onClick={() => void run()}>
          {say('doIt')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {create('cancel')}
        </Button>
      </div>
    </div>
  );
}
