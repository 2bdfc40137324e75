import { holds } from '../access/permissions';
import type { Issue, Transition } from '../entities/entities';
import { ruleHolds } from '../expressions/workflowRule';
import type { Reading } from '../fields/siteField';
import { statusShape } from '../shapes/catalogueShapes';
import type { Site } from '../site';
import { appConditionsHold } from '../workflows/appConditionsHold';
import { workflowOf } from '../workflows/workflowOf';

/** The transitions the reader may run now: they lead from the issue's status, and their conditions hold. */
export function offeredTransitions(reading: Reading, issue: Issue): Transition[] {
  const { site, actor } = reading;
  const project = site.store.projects.get(issue.projectId)!;
  if (!holds(site, actor, 'TRANSITION_ISSUES', project, issue)) return [];
  return (workflowOf(site, issue)?.transitions ?? []).filter(
    (transition) =>
      (transition.from === undefined || transition.from.includes(issue.statusId)) &&
      (transition.permission === undefined || holds(site, actor, transition.permission, project, issue)) &&
      (transition.condition === undefined || ruleHolds(reading, issue, transition.condition)) &&
      appConditionsHold(reading, issue, transition),
  );
}

/** A transition as Jira shows it. */
export function transitionShape(site: Site, transition: Transition): Record<string, unknown> {
  return {
    id: transition.id,
    name: transition.name,
    to: statusShape(site, site.store.statuses.get(transition.to)!),
    hasScreen: false,
    isGlobal: transition.from === undefined,
    isInitial: false,
    isAvailable: true,
    isConditional: [transition.permission, transition.condition, transition.appConditions].some((it) => it !== undefined),
    isLooped: false,
  };
}
