import type { Actor } from '../access/actor';
import { demand } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { badRequest } from '../refusal';
import type { Site } from '../site';
import { readProperties } from '../fields/readProperties';
import { apartFromFields, doBesideFields } from './besideFields';
import { keepChange, type Recording } from './keepIssue';
import { writeFields, type FieldsToWrite } from './writeFields';

/** Edits fields in the way `PUT /issue/{id}` does. Throws a refusal: 404, 403, or 400 by field. */
export function editIssue(site: Site, actor: Actor, issue: Issue, wish: FieldsToWrite & { properties?: unknown }, version: 2 | 3, recording: Recording = {}): void {
  demand(site, actor, 'EDIT_ISSUES', issue, 'edit this issue');
  if (wish.fields === undefined && wish.update === undefined && wish.properties === undefined) throw badRequest("one of 'fields' or 'update' required");
  const { fields, beside } = apartFromFields(wish);
  const draft = structuredClone(issue);
  const project = site.store.projects.get(issue.projectId)!;
  const type = site.store.issueTypes.get(issue.typeId)!;
  writeFields(draft, fields, { site, actor, version, project, type, creating: false });
  draft.properties = { ...issue.properties, ...readProperties(wish.properties) };
  keepChange(site, actor, issue, draft, recording);
  doBesideFields({ site, actor, version }, issue, beside);
}
