import { holds, holdsGlobally } from '../access/permissions';
import type { Issue, Project } from '../entities/entities';
import { findProject, mayBrowse, openedProject } from '../issues/findProject';
import { keepChange } from '../issues/keepIssue';
import { badFields, forbidden, notFound } from '../refusal';
import type { Call } from './call';

/** A component or a version. */
interface Part {
  id: string;
  projectId: string;
  name: string;
}

/** Fields of an issue that hold ids of such parts. */
type Field = 'components' | 'fixVersions' | 'versions';

/** Throws 403 for whoever does not administer the project. */
export function administer(call: Call, project: Project): void {
  const may = holds(call.site, call.actor, 'ADMINISTER_PROJECTS', project) || holdsGlobally(call.site, call.actor, 'ADMINISTER');
  if (!may) throw forbidden('You do not have permission to administer this project.');
}

/** The project in which something is to be made, to whoever administers it. Throws 400 for none, 404, 403. */
export function projectFor(call: Call, named: unknown): Project {
  if (named === undefined || named === null || named === '') throw badFields({ project: 'The project must be specified.' });
  const project = openedProject(call.site, call.actor, String(named));
  administer(call, project);
  return project;
}

/** A part that the caller may know of, as they may browse its project. Throws 404 with the message. */
export function openedPart<T extends Part>(call: Call, part: T | undefined, message: string): { part: T; project: Project } {
  const project = part && findProject(call.site, part.projectId);
  if (!part || !project || !mayBrowse(call.site, call.actor, project)) throw notFound(message);
  return { part, project };
}

/** Why a part cannot be called so: it must have a name, of 255 characters at most, that no other of the project has. */
export function nameProblem(name: unknown, among: Part[], own: string | undefined, words: { none: string; taken: string }): string | undefined {
  if (typeof name !== 'string' || name.trim() === '') return words.none;
  if (name.length > 255) return 'The name must be at most 255 characters long.';
  return among.some((it) => it.id !== own && it.name.toLowerCase() === name.trim().toLowerCase()) ? words.taken : undefined;
}

/** Issues that have the part in one of these fields. */
export function issuesWith(call: Call, part: Part, fields: readonly Field[]): Issue[] {
  return call.site.store.issues.by('project', part.projectId).filter((it) => fields.some((field) => it[field]?.includes(part.id)));
}

/** Puts another part, or none, in the place of one, in one field of all issues. Within a change. */
export function replacePart(call: Call, part: Part, field: Field, other: Part | undefined): void {
  for (const issue of issuesWith(call, part, [field])) {
    const left = issue[field]!.filter((id) => id !== part.id && id !== other?.id);
    keepChange(call.site, call.actor, issue, { ...issue, [field]: other ? [...left, other.id] : left });
  }
}
