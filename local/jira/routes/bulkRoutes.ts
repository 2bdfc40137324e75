import { holdsGlobally, maySee } from '../access/permissions';
import { findIssue } from '../issues/findIssue';
import { offeredTransitions } from '../issues/transitions';
import { askFunctionsAbout, transitionIssue } from '../issues/transitionIssue';
import { forbidden, JiraRefusal, notFound } from '../refusal';
import type { BulkTask } from '../site';
import { workflowOf } from '../workflows/workflowOf';
import { created, Reply, texts, type Call, type Route } from './call';

const ISSUES_AT_ONCE = 1_000;

/** These operations have a form of their own for what is wrong with a request. */
const wrong = (message: string): Reply => new Reply(400, { errors: [{ message }] });

function demandBulkChange(call: Call): void {
  if (!holdsGlobally(call.site, call.actor, 'BULK_CHANGE')) {
    throw forbidden('You do not have the global permission to make bulk changes.');
  }
}

interface TransitionInput {
  selectedIssueIdsOrKeys: unknown;
  transitionId: unknown;
}

/** Takes the wish and answers with a task; the issues move one by one afterwards, each as if its person had moved it. */
function submit(call: Call): unknown {
  demandBulkChange(call);
  const { bulkTransitionInputs: inputs } = call.body<{ bulkTransitionInputs: TransitionInput[] }>();
  if (!Array.isArray(inputs)) return wrong('bulkTransitionInputs must be a list.');
  const wishes = inputs.flatMap((input) =>
    texts(input?.selectedIssueIdsOrKeys, 'selectedIssueIdsOrKeys').map((name) => ({ name, id: input.transitionId })),
  );
  if (wishes.length > ISSUES_AT_ONCE) {
    return wrong(`You can transition up to ${ISSUES_AT_ONCE} issues in a single operation.`);
  }
  const known = wishes.flatMap(({ name, id }) => {
    const issue = findIssue(call.site, name);
    return issue && maySee(call.site, call.actor, issue) ? [{ issueId: issue.id, id }] : [];
  });
  if (known.length === 0) return wrong('Some of the issues in the issueIdsOrKeys are not valid');
  const now = new Date(call.site.clock.now()).toISOString();
  const task: BulkTask = {
    taskId: call.site.change(() => call.site.store.nextId('task')), status: 'RUNNING', progressPercent: 0,
    submittedBy: { accountId: call.actor.person.id }, created: now, started: now, updated: now,
    processedAccessibleIssues: [], failedAccessibleIssues: {},
    invalidOrInaccessibleIssueCount: wishes.length - known.length, totalIssueCount: wishes.length,
  };
  call.site.bulkTasks.set(task.taskId, task);
  void moveAll(call, task, known);
  return created({ taskId: task.taskId });
}

async function moveAll(call: Call, task: BulkTask, wishes: { issueId: string; id: unknown }[]): Promise<void> {
  for (const [at, { issueId, id }] of wishes.entries()) {
    const wish = { transition: { id } };
    const issue = (): NonNullable<ReturnType<typeof findIssue>> => {
      const found = findIssue(call.site, issueId);
      if (!found) throw notFound('The issue is gone.');
      return found;
    };
    try {
      await askFunctionsAbout(call, issue(), wish);
      call.site.change(() => transitionIssue(call, issue(), wish));
      task.processedAccessibleIssues.push(Number(issueId));
    } catch (fault) {
      task.failedAccessibleIssues[issueId] = fault instanceof JiraRefusal
        ? [...fault.errorMessages, ...Object.values(fault.errors)]
        : [`The local Jira failed: ${String(fault)}`];
    }
    task.progressPercent = Math.floor((100 * (at + 1)) / wishes.length);
    task.updated = new Date(call.site.clock.now()).toISOString();
  }
  task.status = 'COMPLETE';
}

function progress(call: Call): unknown {
  demandBulkChange(call);
  const task = call.site.bulkTasks.get(call.params.taskId!);
  return task ?? wrong('The task associated with this taskId is not a bulk operation task');
}

/** The transitions that issues of one workflow have in common. */
function available(call: Call): unknown {
  demandBulkChange(call);
  const issues = call.query.list('issueIdsOrKeys').map((name) => findIssue(call.site, name));
  if (issues.length === 0 || issues.some((issue) => !issue || !maySee(call.site, call.actor, issue))) {
    return wrong('Some of the issues in the issueIdsOrKeys are not valid');
  }
  const byWorkflow = new Map<string, NonNullable<(typeof issues)[number]>[]>();
  for (const issue of issues) {
    const id = workflowOf(call.site, issue!)?.id ?? '';
    byWorkflow.set(id, [...(byWorkflow.get(id) ?? []), issue!]);
  }
  call.returns(issues.length);
  return {
    availableTransitions: [...byWorkflow].map(([workflowId, together]) => {
      const [first = [], ...others] = together.map((issue) => offeredTransitions(call, issue));
      const common = first.filter(({ id }) => others.every((list) => list.some((it) => it.id === id)));
      return {
        isTransitionsFiltered: common.length < (call.site.store.workflows.get(workflowId)?.transitions.length ?? 0),
        issues: together.map(({ key }) => key),
        transitions: common.map(({ id, name, to }) => ({
          transitionId: Number(id), transitionName: name,
          to: { statusId: Number(to), statusName: call.site.store.statuses.get(to)?.name },
        })),
      };
    }),
  };
}

/** Transitions of many issues at once. */
export const bulkRoutes: Route[] = [
  { method: 'GET', path: '/bulk/issues/transition', answer: available },
  { method: 'POST', path: '/bulk/issues/transition', answer: submit },
  { method: 'GET', path: '/bulk/queue/:taskId', answer: progress },
];
