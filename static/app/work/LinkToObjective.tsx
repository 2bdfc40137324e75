import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { attachWork } from '../../../src/jira/attachWork';
import { wordsJql } from '../../../src/jira/findWork';
import { nameWork } from '../../../src/jira/nameWork';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { readEpics } from '../../../src/jira/readServed';
import { searchIds } from '../../../src/jira/searchObjectives';
import { Notice } from '../editors/Notice';
import { Choice } from '../forms/Choice';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { canBeObjective } from '../panel/canBeObjective';
import { rowOf } from '../panel/rowOf';
import { glanceWords } from '../words/glance';
import { createWorkWords } from '../words/work';
import { useWords } from '../words/words';
import { namedWords } from './namedWords';
import styles from './Work.module.css';

interface LinkToObjectiveProps {
  child: OpenedObjective;
  /** The objective whose child the issue is already; it is then not asked for. */
  objective: OpenedObjective | undefined;
  onLinked(said: string): void;
  onCancel(): void;
}

const activitiesOf = ({ facts: { plannedWork } }: OpenedObjective) => (plannedWork.kind === 'value' ? plannedWork.value.activities : []);
const aKey = /^[a-z][a-z0-9_]*-\d+$/i;
const mostOffered = 20;

/** Says which activity of which objective an issue serves: links it to the epic, and has the plan name it. */
export function LinkToObjective({ child, objective: given, onLinked, onCancel }: LinkToObjectiveProps) {
  const say = useWords(glanceWords);
  const run = useWords(createWorkWords);
  const { viewer } = useViewer();
  const [typed, setTyped] = useState<string>();
  const [found, setFound] = useState<OpenedObjective[] | undefined>(given && [given]);
  const [chosen, setChosen] = useState<string | undefined>(given?.issue.id);
  const [activity, setActivity] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const objective = found?.find(({ issue }) => issue.id === chosen);
  const activities = objective === undefined ? [] : activitiesOf(objective);

  const attempt = async (deed: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await deed();
    } catch (fault) {
      setProblem(say('linkRefused', { reason: fault instanceof Error ? fault.message : String(fault) }));
    }
    setBusy(false);
  };
  const look = (): Promise<void> =>
    attempt(async () => {
      const said = (typed ?? '').trim();
      if (said === '') return;
      const ids = aKey.test(said) ? [said.toUpperCase()] : (await searchIds(asViewer, `hierarchyLevel = 1 AND ${wordsJql(said)} ORDER BY key`)).slice(0, mostOffered);
      const objectives = (await readEpics(asViewer, ids, viewer.origin)).filter((epic) => canBeObjective(epic) && rowOf(epic) !== undefined && activitiesOf(epic).length > 0);
      setFound(objectives);
      setChosen(objectives[0]?.issue.id);
      setActivity(undefined);
    });
  const link = (): Promise<void> =>
    attempt(async () => {
      if (objective === undefined || activity === undefined) return;
      const { id, key, summary, status, statusName, hierarchyLevel, teamManaged, parentId } = child.issue;
      const work = { id, key, summary, status, statusName, typeName: '', hierarchyLevel, teamManaged, ...(parentId === undefined ? {} : { parentId }) };
      const [attached] = await attachWork(asViewer, objective.issue.id, [work], { linked: new Set(child.linked.some((one) => one.id === objective.issue.id) ? [id] : []), asChild: false });
      if (attached?.kind === 'refused') return setProblem(say('linkRefused', { reason: attached.messages.join(' ') }));
      const named = await nameWork(asViewer, objective.issue.id, objective.fieldIds, [{ activity, issues: [id] }]);
      const words = namedWords(named, run) ?? (named.kind === 'named' && named.lost.length > 0 ? run('lost', { keys: key }) : undefined);
      if (words !== undefined) return setProblem(words);
      onLinked(say('linked', { n: activities.findIndex((one) => one.id === activity) + 1, key: objective.issue.key }));
    });

  return (
    <section
      className={styles.form}
      aria-label={say('linkTitle')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h4 className={styles.title} ref={head} tabIndex={-1}>{given ? say('activityDeed') : say('linkTitle')}</h4>
      {!given && (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <TextBox label={say('linkFind')} text={typed} onText={setTyped} />
          <div>
            <Button type="submit" spacing="compact" isLoading={busy}>
              {say('linkLook')}
            </Button>
          </div>
        </form>
      )}
      <div role="status">{found?.length === 0 && <p className={styles.quiet}>{say('linkNone')}</p>}</div>
      {!given && found !== undefined && found.length > 0 && (
        <Choice
          label={say('linkObjective')}
          clearable={false}
          chosen={chosen}
          options={found.map(({ issue }) => ({ value: issue.id, label: `${issue.key} ${issue.summary}` }))}
          onChoose={(id) => {
            setChosen(id);
            setActivity(undefined);
          }}
        />
      )}
      {objective && (
        <Choice label={say('linkActivity')} chosen={activity} options={activities.map(({ id, text }) => ({ value: id, label: text }))} onChoose={setActivity} />
      )}
      {problem !== undefined && <Notice tone="danger" title={problem} />}
      <div className={styles.deeds}>
        <Button appearance="primary" spacing="compact" isDisabled={activity === undefined} isLoading={busy && objective !== undefined} onClick={() => void link()}>
          {say('linkDo')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          {say('linkCancel')}
        </Button>
      </div>
    </section>
  );
}
