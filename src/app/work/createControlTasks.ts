import type { Reply, Request } from '../../contract/calls';
import { claimControlTasks } from '../../domain/control/claimControlTasks';
import { controlKinds, type ControlKind, type ControlTasks } from '../../domain/control/controlTasks';
import { recordControlTasks } from '../../domain/control/recordControlTasks';
import type { Decision } from '../../domain/record/decision';
import { objectiveChain } from '../../domain/record/objectiveChain';
import { foldRecord } from '../../domain/record/objectiveRecord';
import { askJira, JiraTrouble, path } from '../../jira/jiraFetch';
import { createIssues, type Made } from '../../jira/createIssues';
import { findMade } from '../../jira/findMade';
import { markKey, servesProperty } from '../../jira/servesMark';
import { onObjective, type Before } from '../governance/onObjective';
import type { Actor, Ports } from '../ports';
import { Refused, type Answered } from '../refused';

type Issues = Reply<'createControlTasks'>['issues'];

/**
 * `createControlTasks`: claims them in the record, creates those that are not there as the acting user, and records which
 * issues they are. Of two people at the same moment one writes the claim. What a run that was cut off had created is found
 * by the property each issue is created with, so the next one creates only the rest.
 */
export async function createControlTasks(ports: Ports, { issueId, projectId, typeId }: Request<'createControlTasks'>, actor: Actor): Promise<Answered<'createControlTasks'>> {
  let claiming: { before: Before; project: { id: string; key: string } } | undefined;
  const claimed = await onObjective(ports, actor, issueId, async (before): Promise<Decision> => {
    const { situation, acting } = before;
    const claim = (key: string): Decision => claimControlTasks(situation, acting, { project: projectId, projectKey: key, type: typeId });
    const may = claim('');
    if (may.kind !== 'events') return may;
    // Only whoever may do this at all is told whether there is such a project.
    const project = await projectOf(ports, projectId);
    if (project === undefined) return { kind: 'refused', refusal: { kind: 'unknown', what: 'project', id: projectId } };
    claiming = { before, project };
    return claim(project.key);
  });
  if (claimed instanceof Refused) return claimed;
  if (claimed.done === 'already' || claiming === undefined) return { done: 'already', issues: (await controlsOf(ports, issueId)).created?.issues ?? [], refused: [] };
  const { before, project } = claiming;
  const { summary } = before.opened.issue;
  const claim = claimed.events.find(({ type }) => type === 'controlTasks.claimed');
  const due = new Map((claim?.data as { tasks: { kind: ControlKind; due?: string }[] } | undefined)?.tasks.map((task) => [task.kind, task.due]));

  const places = [...before.situation.record.controls.places.filter(({ id }) => id !== project.id), project];
  // As the app, which sees what the acting user may not: one that is there must not be created again.
  const there = await findMade(ports.asApp, issueId, places);
  const markOf = (control: ControlKind) => ({ epic: issueId, control });
  const left = controlKinds.filter((kind) => !there.has(markKey(markOf(kind))));
  const made = left.length === 0 ? [] : await createIssues(ports.asUser, left.map((kind) => ({
    fields: {
      project: { id: project.id }, issuetype: { id: typeId }, parent: { id: issueId }, summary: summaryOf[kind](summary),
      ...(due.get(kind) === undefined ? {} : { duedate: due.get(kind) }),
    },
    properties: [{ key: servesProperty, value: markOf(kind) }],
  })));
  const of = (kind: ControlKind): Made => {
    const found = there.get(markKey(markOf(kind)));
    return found ? { kind: 'made', ...found } : (made[left.indexOf(kind)] ?? { kind: 'refused', messages: [] });
  };
  const all = controlKinds.map((kind) => ({ kind, came: of(kind) }));
  const issues: Issues = all.flatMap(({ kind, came }) => (came.kind === 'made' ? [{ kind, issue: came.id }] : []));
  const refused = all.flatMap(({ kind, came }) => (came.kind === 'refused' ? [{ kind, messages: came.messages }] : []));
  const came = refused.length === 0 ? { issues } : { refused: refused.flatMap(({ messages }) => messages).join(' ').slice(0, 1_000) };
  const recorded = await onObjective(ports, actor, issueId, ({ situation, acting }) => recordControlTasks(situation, acting, came));
  if (recorded instanceof Refused) return recorded;
  return { done: refused.length === 0 ? 'now' : 'refused by Jira', issues, refused };
}

const controlsOf = async (ports: Ports, issueId: string): Promise<ControlTasks> => foldRecord((await ports.ledger.read(objectiveChain(issueId))).events).controls;

/** The project as the acting user sees it (1 request); `undefined` where there is none for them, or its work cannot stand under the epic. */
async function projectOf(ports: Ports, projectId: string): Promise<{ id: string; key: string } | undefined> {
  try {
    const { id, key, style } = (await askJira(ports.asUser, path`/rest/api/3/project/${projectId}`)) as { id: string; key: string; style?: string };
    return style === 'next-gen' ? undefined : { id: String(id), key };
  } catch (trouble) {
    if (trouble instanceof JiraTrouble && trouble.kind === 'not found') return undefined;
    throw trouble;
  }
}

/** What each task is called; the epic's own name says of what. */
const summaryOf: Record<ControlKind, (epic: string) => string> = {
  'plan completion': (epic) => named('Complete the delivery plan', epic),
  approvals: (epic) => named('Obtain the approvals of the plan', epic),
  'evidence capture': (epic) => named('Capture the evidence', epic),
  'recurring review': (epic) => named('Review the objective at its cadence', epic),
};

const named = (deed: string, epic: string): string => `${deed}: ${epic}`.replace(/\s+/g, ' ').slice(0, 255);
