import type { AppRule, Issue, Transition } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { configOf, ruleValue } from './ruleExpression';
import { ruleTypeOf } from './ruleTypes';

/** Whether the conditions that apps put on a transition let this actor see it. Without any they do. */
export function appConditionsHold(reading: Reading, issue: Issue, transition: Transition): boolean {
  if (!transition.appConditions) return true;
  const { operation } = transition.appConditions;
  const rules = transition.appConditions.rules.filter(({ disabled }) => !disabled);
  if (rules.length === 0) return true;
  const groupOperator = rules.length === 1 ? null : operation === 'ALL' ? 'AND' : 'OR';
  const holds = (rule: AppRule): boolean => {
    // An app that is gone leaves its rules behind, and they hold no longer.
    const type = ruleTypeOf(reading.site.store, rule.key)?.type;
    const expression = configOf(rule).expression ?? type?.expression;
    if (!type || typeof expression !== 'string') return false;
    return ruleValue(reading, rule, { issue, transition, groupOperator }, expression) === true;
  };
  return operation === 'ALL' ? rules.every(holds) : rules.some(holds);
}
