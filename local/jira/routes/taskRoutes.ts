import { forbidden, JiraRefusal, notFound } from '../refusal';
import type { Task } from '../site';
import { holdsGlobally } from '../access/permissions';
import type { Call, Route } from './call';

function opened(call: Call): Task {
  const task = call.site.tasks.get(call.params.taskId!);
  if (!task) throw notFound(`The task with the id '${call.params.taskId}' does not exist.`);
  const mine = task.submittedBy === call.actor.person.id;
  if (!mine && !holdsGlobally(call.site, call.actor, 'ADMINISTER')) throw forbidden('You may look at your own tasks only.');
  return task;
}

/** Work that was asked for in bulk. Whoever asked is told by a number, as Jira does. */
export const taskRoutes: Route[] = [
  {
    method: 'GET', path: '/task/:taskId',
    answer: (call) => {
      const task = opened(call);
      const places = [...call.site.store.people.all()].map(({ id }) => id);
      return { ...task, submittedBy: 10_000 + places.indexOf(task.submittedBy) };
    },
  },
  { method: 'POST', path: '/task/:taskId/cancel', answer: (call) => {
    opened(call);
    throw new JiraRefusal(400, ['The task is complete and cannot be cancelled.']);
  } },
];
