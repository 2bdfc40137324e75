import type { AppRuleType } from '../contract';
import type { AppRule, InstalledApp, Issue, Transition } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badRequest } from '../refusal';
import { modifiedFields } from './modifiedFields';
import { configOf, ruleValue, type RuleCase } from './ruleExpression';
import { ruleTypeOf } from './ruleTypes';

/** A transition that somebody is about to make: the issue as it is, and as the values that come with it make it. */
export interface Attempt {
  issue: Issue;
  draft: Issue;
  transition: Transition;
  /** Ids of the fields that come with it. */
  fields: string[];
}

interface Standing {
  rule: AppRule;
  app: InstalledApp;
  type: AppRuleType;
  /** Absent: a function judges. */
  expression?: string;
}

/**
 * Asks the validators of apps that have an expression, in order. Throws 400 with what the first to refuse says. A rule
 * whose app is gone refuses.
 */
export function demandByExpression(reading: Reading, { issue, draft, transition }: Attempt): void {
  for (const { rule, type, expression } of standing(reading, transition)) {
    if (expression === undefined) continue;
    const asked = { issue: draft, originalIssue: issue, transition };
    const value = ruleValue(reading, rule, asked, expression);
    if (value !== true) throw badRequest(typeof value === 'string' ? value : messageOf(reading, rule, type, asked));
  }
}

/**
 * Asks the validators of apps that are functions, in order. Throws 400 with what the first to refuse says; one that
 * fails, takes too long or answers anything but `{ result: true }` has refused.
 */
export async function demandByFunction(reading: Reading, { issue, draft, transition, fields }: Attempt): Promise<void> {
  for (const { rule, app, type, expression } of standing(reading, transition)) {
    if (expression !== undefined) continue;
    const { result, errorMessage } = await judged(reading, app, rule, {
      issue: { key: issue.key },
      configuration: configOf(rule),
      transition: {
        from: { id: issue.statusId }, to: { id: transition.to }, modifiedFields: modifiedFields(reading, draft, fields),
      },
    });
    if (!result) throw badRequest(errorMessage ?? refusedBy(type.name));
  }
}

/** Whether a function has a say in the transition, so that it cannot be made at once. */
export const hasFunctionValidator = (reading: Reading, transition: Transition): boolean =>
  standing(reading, transition).some(({ expression }) => expression === undefined);

function standing({ site }: Reading, transition: Transition): Standing[] {
  return (transition.appValidators ?? []).filter(({ disabled }) => !disabled).map((rule) => {
    const found = ruleTypeOf(site.store, rule.key);
    if (!found) throw badRequest('A validator of this transition belongs to an app that is not installed.');
    const expression = configOf(rule).expression ?? found.type.expression;
    return { rule, ...found, ...(typeof expression === 'string' ? { expression } : {}) };
  });
}

async function judged(
  { site }: Reading, app: InstalledApp, rule: AppRule, told: Parameters<NonNullable<ReturnType<typeof site.judges.get>>>[1],
): Promise<{ result: boolean; errorMessage?: string }> {
  try {
    return (await site.judges.get(app.id)?.(rule.key, told)) ?? { result: false };
  } catch {
    // What went wrong in the app is the app's to log; here it has not said yes.
    return { result: false };
  }
}

function messageOf(reading: Reading, rule: AppRule, { name, errorMessage }: AppRuleType, asked: RuleCase): string {
  if (typeof errorMessage === 'string') return errorMessage;
  const message = errorMessage && ruleValue(reading, rule, asked, errorMessage.expression);
  return typeof message === 'string' ? message : refusedBy(name);
}

/** Jira has a text of its own where an app gives none; which one is not documented. */
const refusedBy = (name: string): string => `The validator “${name}” does not allow this transition.`;
