import { digits } from '../../../src/jira/jqlId';
import type { Ground } from './useGround';

/** A search for the epics of the project to begin with; only the project where it has no type at epic level. */
export function epicsJql({ project, form }: Pick<Ground, 'project' | 'form'>): string {
  const types = form.kind === 'ready' ? form.types.map(({ id }) => digits(id)) : [];
  return `project = ${digits(project.id)}${types.length > 0 ? ` AND issuetype in (${types.join(', ')})` : ''} ORDER BY created DESC`;
}
