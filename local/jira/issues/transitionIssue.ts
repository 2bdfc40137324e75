import { ruleHolds } from '../expressions/workflowRule';
import type { Issue, Transition } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badFields, badRequest, JiraRefusal } from '../refusal';
import { demandByExpression, demandByFunction, hasFunctionValidator, type Attempt } from '../workflows/appValidators';
import { workflowOf } from '../workflows/workflowOf';
import { apartFromFields, doBesideFields } from './besideFields';
import { keepChange } from './keepIssue';
import { offeredTransitions } from './transitions';
import { writeFields, type FieldsToWrite } from './writeFields';

/** What `POST /issue/{id}/transitions` asks for. */
export interface TransitionWish extends FieldsToWrite {
  transition?: { id?: unknown };
}

/**
 * Asks the functions of apps that validate the transition, before anything is changed. Throws 400 as {@link transitionIssue}
 * does, or with what a validator says. While a function runs the issue may change, so whether the transition is still
 * offered, and what the other validators say, is asked again when it is made.
 */
export async function askFunctionsAbout(reading: Reading, issue: Issue, wish: TransitionWish): Promise<void> {
  await demandByFunction(reading, attempted(reading, issue, wish));
}

/**
 * Moves an issue along its workflow. Functions of apps have been asked before, see {@link askFunctionsAbout}.
 *
 * @throws JiraRefusal 400 where the transition is not offered or a validator refuses
 */
export function transitionIssue(reading: Reading, issue: Issue, wish: TransitionWish): void {
  const { site, actor } = reading;
  const { draft, transition } = attempted(reading, issue, wish);
  const now = site.clock.now();
  const before = site.store.statuses.get(issue.statusId);
  const after = site.store.statuses.get(transition.to);
  draft.statusId = transition.to;
  if (before?.category !== after?.category) draft.statusCategoryChanged = now;
  // Jira's own workflows set the resolution with the way to a done status, and clear it on the way back.
  const resolutions = [...site.store.resolutions.all()];
  if (after?.category === 'done') {
    const wished = wish.fields?.resolution as { id?: unknown; name?: unknown } | null | undefined;
    const chosen = wished ? resolutions.find((it) => it.id === wished.id || it.name === wished.name) : resolutions[0];
    if (wished && !chosen) throw badFields({ resolution: 'The resolution selected is invalid.' });
    draft.resolutionId = issue.resolutionId ?? chosen?.id ?? null;
    draft.resolved = issue.resolved ?? now;
  } else {
    draft.resolutionId = null;
    draft.resolved = null;
  }
  keepChange(site, actor, issue, draft);
  doBesideFields(reading, issue, apartFromFields(wish).beside);
}

/** The transition that is meant, offered to the actor, and the issue as its values make it, let through by expressions. */
function attempted(reading: Reading, issue: Issue, wish: TransitionWish): Attempt {
  const { site } = reading;
  const transition = meant(reading, issue, wish);
  const draft = structuredClone(issue);
  const { fields, update } = apartFromFields(wish).fields;
  const { resolution: _, ...others } = fields ?? {};
  const project = site.store.projects.get(issue.projectId)!;
  const type = site.store.issueTypes.get(issue.typeId)!;
  writeFields(draft, { fields: others, ...(update ? { update } : {}) }, { ...reading, project, type, creating: false });
  if (transition.validator && !ruleHolds(reading, draft, transition.validator.expression)) {
    throw badRequest(transition.validator.errorMessage);
  }
  const attempt = { issue, draft, transition, fields: [...Object.keys(others), ...Object.keys(update ?? {})] };
  demandByExpression(reading, attempt);
  return attempt;
}

function meant(reading: Reading, issue: Issue, wish: TransitionWish): Transition {
  if (wish.transition?.id === undefined) throw badRequest("Missing 'transition' identifier");
  const id = String(wish.transition.id);
  if (!/^\d+$/.test(id)) throw new JiraRefusal(400, [], { transition: `'transition' identifier must be an integer.` });
  const transition = offeredTransitions(reading, issue).find((it) => it.id === id);
  if (transition) return transition;
  if (!workflowOf(reading.site, issue)?.transitions.some((it) => it.id === id)) {
    throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  }
  throw badRequest(
    `It seems that you have tried to perform a workflow operation that is not valid for the current state of this issue. The transition ${id} is not offered to you.`,
  );
}

/** Whether a transition by this id, on this issue, waits for what a function of an app says. */
export const waitsForFunction = (reading: Reading, issue: Issue, wish: TransitionWish): boolean =>
  hasFunctionValidator(reading, meant(reading, issue, wish));
