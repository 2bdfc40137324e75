import type { Actor } from '../access/actor';
import { demand } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { badRequest } from '../refusal';
import type { Site } from '../site';
import { keepChange, type Recording } from './keepIssue';
import { addComments, apartFromComments } from './updateComments';
import { writeFields, type FieldsToWrite } from './writeFields';

/** Edits fields in the way `PUT /issue/{id}` does. Throws a refusal: 404, 403, or 400 by field. */
export function editIssue(site: Site, actor: Actor, issue: Issue, wish: FieldsToWrite, version: 2 | 3, recording: Recording = {}): void {
  demand(site, actor, 'EDIT_ISSUES', issue, 'edit this issue');
  if (wish.fields === undefined && wish.update === undefined) throw badRequest("one of 'fields' or 'update' required");
  const { fields, comments } = apartFromComments(wish);
  const draft = structuredClone(issue);
  const project = site.store.projects.get(issue.projectId)!;
  const type = site.store.issueTypes.get(issue.typeId)!;
  writeFields(draft, fields, { site, actor, version, project, type, creating: false });
  keepChange(site, actor, issue, draft, recording);
  addComments({ site, actor, version }, issue, comments);
}
