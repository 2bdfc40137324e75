import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import { Notice } from '../editors/Notice';
import { Trouble } from '../faces/Trouble';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { asViewer } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { createWorkWords } from '../words/work';
import { useWords } from '../words/words';
import { CreateRow } from './CreateRow';
import { makeWork, type WorkRun } from './makeWork';
import { namedWords } from './namedWords';
import { Preview } from './Preview';
import type { Trail } from './trailOf';
import { placeKey, useProjects } from './useProjects';
import { draftsOf, resolved, rowsOf, type Place, type WorkRow } from './workRows';
import styles from './Work.module.css';

interface CreateWorkProps {
  opened: OpenedObjective;
  trail: Trail;
  /** Issues were created: `said` is told, everything is read again; `stay` while something is left to look at. */
  onMade(said: string, issues: string[], stay: boolean): void;
  onCancel(): void;
}

/** Makes planned activities issues: choose, look at the preview, create. */
export function CreateWork({ opened, trail, onMade, onCancel }: CreateWorkProps) {
  const say = useWords(createWorkWords);
  const { formats } = useViewer();
  const planned = opened.facts.plannedWork;
  const [rows, setRows] = useState<WorkRow[]>(() =>
    rowsOf(planned.kind === 'value' ? planned.value.activities : [], (id) => trail.activities.find((one) => one.id === id)?.items.length ?? 0),
  );
  const [all, setAll] = useState<Place>(() => ({ due: opened.facts.due }));
  const [previewed, setPreviewed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [run, setRun] = useState<WorkRun>();
  const [typed, setTyped] = useState<string>();
  const [wanted, setWanted] = useState<{ projectId: string; typeId?: string | undefined }[]>([]);
  const projects = useProjects(wanted);
  const head = useRef<HTMLHeadingElement>(null);
  // Where nothing is chosen yet, the project of the epic, if one may create there.
  const projectId = all.projectId ?? (projects.projects.find(({ id }) => id === opened.issue.projectId) ?? projects.projects[0])?.id;
  const forAll = useMemo(() => ({ ...all, projectId }), [all, projectId]);
  const chosen = rows.filter((row) => row.chosen);
  const places = [forAll, ...chosen].map((row) => resolved(row, forAll, projects.types)).flatMap((place) => (place.projectId === undefined ? [] : [{ projectId: place.projectId, typeId: place.typeId }]));
  const placesKey = places.map((one) => placeKey(one.projectId, one.typeId ?? '')).join(' ');
  // By what is in it: a new list of the same places is no new question.
  useEffect(() => setWanted(places), [placesKey]);
  const drafts = draftsOf(rows, forAll, projects.types, projects.projects);
  useEffect(() => head.current?.focus(), [previewed, projects.kind]);

  if (projects.kind === 'loading') return <p className={styles.quiet} role="status">{say('loading')}</p>;
  if (projects.kind === 'trouble' && projects.projects.length === 0) return <Trouble reason={projects.reason} onAgain={() => projects.find('')} />;

  const create = async (): Promise<void> => {
    setBusy(true);
    const came = await makeWork(asViewer, { id: opened.issue.id, fieldIds: opened.fieldIds }, drafts);
    setBusy(false);
    setRun(came);
    setPreviewed(false);
    const there = came.made.flatMap((one) => (one.kind === 'refused' ? [] : [one]));
    const ids = there.map(({ id }) => id);
    const found = came.made.filter(({ kind }) => kind === 'found').length;
    // What is there already is not offered again.
    setRows((before) => before.map((row) => (there.some(({ activity }) => activity === row.activity) ? { ...row, chosen: false, has: row.has + 1 } : row)));
    const said = [say('made', { count: ids.length - found }), ...(found === 0 ? [] : [say('found', { count: found })])].join('. ');
    const open = came.trouble !== undefined || ids.length < came.made.length || namedWords(came.named, say) !== undefined || lostOf(came).length > 0;
    if (ids.length > 0 || !open) onMade(said, ids, open);
  };

  return (
    <section
      className={styles.form}
      aria-label={say('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && (event.target as HTMLElement).getAttribute('aria-expanded') !== 'true') onCancel();
      }}
    >
      <h5 className={styles.title} ref={head} tabIndex={-1}>
        {previewed ? say('previewTitle', { count: drafts.length, projects: new Set(drafts.map(({ project }) => project.id)).size }) : say('title')}
      </h5>
      {run && <Came run={run} rows={rows} />}
      {projects.projects.length === 0 ? (
        <p>{say('nowhere')}</p>
      ) : previewed ? (
        <Preview drafts={drafts} projects={projects} />
      ) : (
        <>
          <p className={styles.small}>{say('about')}</p>
          <div className={styles.box}>
            <h6 className={styles.title}>{say('forAll')}</h6>
            {projects.more && <TextBox
              label={say('findProject')}
              text={typed}
              onText={(text) => {
                setTyped(text);
                if (text !== undefined && text.trim().length > 1) projects.find(text);
              }}
            />}
            <div className={styles.fields}>
              <Choice
                label={say('project')}
                clearable={false}
                chosen={projectId}
                options={projects.projects.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
                onChoose={(chosenId) => setAll({ ...all, projectId: chosenId, typeId: undefined })}
              />
              <Choice
                label={say('type')}
                clearable={false}
                chosen={resolved({}, forAll, projects.types).typeId}
                options={(projects.types[projectId ?? ''] ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                problem={projectId !== undefined && projects.types[projectId]?.length === 0 ? say('noTypes') : undefined}
                onChoose={(typeId) => setAll({ ...all, typeId })}
              />
              <PersonBox label={say('assignee')} accountId={all.assignee} onPerson={(person) => setAll({ ...all, assignee: person?.accountId })} />
              <DayBox label={say('due')} day={all.due} onDay={(due) => setAll({ ...all, due })} />
            </div>
          </div>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <CreateRow
                key={row.activity}
                row={row}
                all={forAll}
                projects={projects}
                onRow={(changed) => setRows(rows.map((one) => (one.activity === changed.activity ? changed : one)))}
              />
            ))}
          </ul>
        </>
      )}
      <AsksFor drafts={drafts} projects={projects} list={formats.list} />
      <div className={styles.deeds}>
        {previewed ? (
          <Button appearance="primary" isLoading={busy} onClick={() => void create()}>
            {say('doIt', { count: drafts.length })}
          </Button>
        ) : (
          <Button appearance="primary" isDisabled={drafts.length === 0 || drafts.length < chosen.length} onClick={() => setPreviewed(true)}>
            {say('preview')}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={busy} onClick={previewed ? () => setPreviewed(false) : onCancel}>
          {say(previewed ? 'back' : 'cancel')}
        </Button>
      </div>
    </section>
  );
}

/** What Jira asks for beyond what the plan fills, by place: said before anything is created. */
function AsksFor({ drafts, projects, list }: { drafts: ReturnType<typeof draftsOf>; projects: ReturnType<typeof useProjects>; list(items: string[]): string }) {
  const say = useWords(createWorkWords);
  const places = [...new Map(drafts.map((draft) => [placeKey(draft.project.id, draft.typeId), draft])).entries()];
  const asking = places.flatMap(([key, { project, typeId, assignee, due }]) => {
    const given = new Set([...(assignee === undefined ? [] : ['assignee']), ...(due === undefined ? [] : ['duedate'])]);
    const fields = (projects.asked[key] ?? []).filter(({ id }) => !given.has(id));
    const type = projects.types[project.id]?.find(({ id }) => id === typeId)?.name ?? '';
    return fields.length === 0 ? [] : [{ key, place: `${project.key} · ${type}`, fields: list(fields.map(({ name }) => name)) }];
  });
  if (asking.length === 0) return null;
  return (
    <Notice tone="warning" title={asking.map(({ place, fields }) => say('asksFor', { place, fields })).join(' ')} />
  );
}

const lostOf = ({ named }: WorkRun): string[] => (named?.kind === 'named' ? named.lost : []);

/** What was not created, or not named, row by row in Jira's own words. */
function Came({ run, rows }: { run: WorkRun; rows: WorkRow[] }) {
  const say = useWords(createWorkWords);
  const { formats } = useViewer();
  const refused = run.made.flatMap((one) => (one.kind === 'refused' ? [one] : []));
  const lost = run.made.flatMap((one) => (one.kind !== 'refused' && lostOf(run).includes(one.activity) ? [one.key] : []));
  const notNamed = namedWords(run.named, say);
  return (
    <>
      {run.trouble !== undefined && <Notice tone="danger" title={say('trouble', { reason: run.trouble })} />}
      {notNamed !== undefined && <Notice tone="danger" title={say('notNamed', { reason: notNamed })} />}
      {lost.length > 0 && <Notice tone="warning" title={say('lost', { keys: formats.list(lost) })} />}
      {refused.length > 0 && (
        <Notice tone="danger" title={say('refusedTitle', { count: refused.length })}>
          <ul className={styles.reasons}>
            {refused.map(({ activity, messages }) => (
              <li key={activity}>{say('refusedRow', { activity: rows.find((row) => row.activity === activity)?.text ?? '', reason: messages.join(' ') || say('refusedUnsaid') })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
