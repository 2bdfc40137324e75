import { ruleHolds } from '../expressions/workflowRule';
import type { Issue } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badFields, badRequest, JiraRefusal } from '../refusal';
import { keepChange } from './keepIssue';
import { offeredTransitions, workflowOf } from './transitions';
import { addComments, apartFromComments } from './updateComments';
import { writeFields, type FieldsToWrite } from './writeFields';

/** What `POST /issue/{id}/transitions` asks for. */
export interface TransitionWish extends FieldsToWrite {
  transition?: { id?: unknown };
}

/** Moves an issue along its workflow. Throws 400 where the transition is not offered or its validator refuses. */
export function transitionIssue(reading: Reading, issue: Issue, wish: TransitionWish): void {
  const { site, actor } = reading;
  if (wish.transition?.id === undefined) throw badRequest("Missing 'transition' identifier");
  const id = String(wish.transition.id);
  if (!/^\d+$/.test(id)) throw new JiraRefusal(400, [], { transition: `'transition' identifier must be an integer.` });
  const transition = offeredTransitions(reading, issue).find((it) => it.id === id);
  if (!transition && !workflowOf(site, issue)?.transitions.some((it) => it.id === id)) {
    throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  }
  if (!transition) {
    throw badRequest(
      `It seems that you have tried to perform a workflow operation that is not valid for the current state of this issue. The transition ${id} is not offered to you.`,
    );
  }
  const draft = structuredClone(issue);
  const { fields: { fields, update }, comments } = apartFromComments(wish);
  const { resolution, ...others } = fields ?? {};
  const project = site.store.projects.get(issue.projectId)!;
  const type = site.store.issueTypes.get(issue.typeId)!;
  writeFields(draft, { fields: others, ...(update ? { update } : {}) }, { ...reading, project, type, creating: false });
  if (transition.validator && !ruleHolds(reading, draft, transition.validator.expression)) {
    throw badRequest(transition.validator.errorMessage);
  }
  const now = site.clock.now();
  const before = site.store.statuses.get(issue.statusId);
  const after = site.store.statuses.get(transition.to);
  draft.statusId = transition.to;
  if (before?.category !== after?.category) draft.statusCategoryChanged = now;
  // Jira's own workflows set the resolution with the way to a done status, and clear it on the way back.
  const resolutions = [...site.store.resolutions.all()];
  if (after?.category === 'done') {
    const wished = resolution as { id?: unknown; name?: unknown } | null | undefined;
    const chosen = wished ? resolutions.find((it) => it.id === wished.id || it.name === wished.name) : resolutions[0];
    if (wished && !chosen) throw badFields({ resolution: 'The resolution selected is invalid.' });
    draft.resolutionId = issue.resolutionId ?? chosen?.id ?? null;
    draft.resolved = issue.resolved ?? now;
  } else {
    draft.resolutionId = null;
    draft.resolved = null;
  }
  keepChange(site, actor, issue, draft);
  addComments(reading, issue, comments);
}
