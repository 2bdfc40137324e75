import type { AppRule, Issue, Transition } from '../entities/entities';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError } from '../expressions/expressionError';
import { issueContext, userContext } from '../expressions/issueContext';
import type { Reading } from '../fields/siteField';
import type { Site } from '../site';
import { workflowOf } from './workflowOf';

/** The transition that a rule is asked about, with the issue as it is and as it will be. */
export interface RuleCase {
  issue: Issue;
  /** The issue before the values that come with the transition were written; absent for a condition. */
  originalIssue?: Issue;
  transition: Transition;
  /** For a condition among several: how they are joined. */
  groupOperator?: 'AND' | 'OR' | null;
}

/** What a rule was configured with; `{}` when nothing, or nothing that can be read, was saved. */
export function configOf(rule: AppRule): Record<string, unknown> {
  try {
    const config = JSON.parse(rule.config) as unknown;
    return typeof config === 'object' && config !== null ? (config as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * What the expression of an app's rule gives, with the names that Atlassian documents for it
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator); `undefined` for one that
 * fails, which nothing but `true` is as good as.
 */
export function ruleValue({ site, actor }: Reading, rule: AppRule, asked: RuleCase, expression: string): unknown {
  const { issue, originalIssue, transition, groupOperator } = asked;
  const workflow = workflowOf(site, issue);
  const shown = issueContext(site, issue);
  try {
    return evaluateExpression(expression, {
      user: userContext(site, actor.person.id),
      issue: shown,
      ...(originalIssue ? { originalIssue: issueContext(site, originalIssue) } : {}),
      project: shown.project,
      transition: {
        id: Number(transition.id), name: transition.name,
        from: statusContext(site, (originalIssue ?? issue).statusId), to: statusContext(site, transition.to),
      },
      workflow: workflow ? { entityId: workflow.id, name: workflow.name } : null,
      config: configOf(rule),
      ...(groupOperator === undefined ? {} : { groupOperator }),
    });
  } catch (fault) {
    if (fault instanceof ExpressionError) return undefined;
    throw fault;
  }
}

function statusContext({ store }: Site, id: string): unknown {
  const status = store.statuses.get(id);
  return status ? { id: Number(status.id), name: status.name, category: { key: status.category } } : null;
}
