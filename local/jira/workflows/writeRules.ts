import type { AppRule, Transition, Workflow } from '../entities/entities';
import { badRequest } from '../refusal';
import type { Store } from '../store/store';
import { newRuleId } from './newRuleId';
import { ruleTypeOf } from './ruleTypes';
import { FORGE_RULES, ownConditions, ownValidators, type RuleShape } from './workflowShape';

/** A configuration may be this long, in bytes, in Jira's present workflow editor. */
const CONFIG_LIMIT = 32 * 1024;

/** The rules that a change gives a transition. */
export interface RulesWish {
  validators?: Partial<RuleShape>[] | null;
  conditions?: { operation?: string; conditions?: Partial<RuleShape>[]; conditionGroups?: unknown[] } | null;
}

/**
 * A transition with the rules of apps that a change gives it; what is left out of the change is taken away. The site's
 * own rules must come back as they were shown: the double makes them in the seed only.
 *
 * @throws JiraRefusal 400 for a rule that no installed app has, one of the other kind, one that is not for this sort of
 *   project, a configuration above 32 KB, a group within a group, and any other rule than an app's
 */
export function withRules(store: Store, workflow: Workflow, transition: Transition, wish: RulesWish): Transition {
  const { appConditions: _, appValidators: __, ...bare } = transition;
  const operation = wish.conditions?.operation ?? 'ALL';
  if (operation !== 'ALL' && operation !== 'ANY') throw badRequest("The 'operation' of conditions must be ALL or ANY.");
  if ((wish.conditions?.conditionGroups ?? []).length > 0) {
    throw badRequest('The local Jira knows no groups of conditions within groups.');
  }
  const validators = appRules(store, workflow, 'validator', wish.validators ?? [], ownValidators(transition));
  const conditions = appRules(store, workflow, 'condition', wish.conditions?.conditions ?? [], ownConditions(transition));
  if (operation === 'ANY' && ownConditions(transition).length > 0 && conditions.length > 0) {
    throw badRequest('The local Jira joins conditions of apps with its own by ALL only.');
  }
  return {
    ...bare,
    ...(conditions.length === 0 ? {} : { appConditions: { operation, rules: conditions } }),
    ...(validators.length === 0 ? {} : { appValidators: validators }),
  };
}

function appRules(
  store: Store, workflow: Workflow, kind: 'condition' | 'validator', wished: Partial<RuleShape>[], own: RuleShape[],
): AppRule[] {
  const ofApps = wished.filter(({ ruleKey }) => ruleKey === FORGE_RULES[kind]);
  const others = wished.filter(({ ruleKey }) => ruleKey !== FORGE_RULES[kind]);
  const plain = ({ ruleKey, parameters }: Partial<RuleShape>): string =>
    JSON.stringify([ruleKey, Object.entries(parameters ?? {}).sort()]);
  if (JSON.stringify(others.map(plain)) !== JSON.stringify(own.map(plain))) {
    throw badRequest(`The local Jira adds and removes rules of Forge apps only (${FORGE_RULES[kind]}).`);
  }
  return ofApps.map(({ parameters = {} }) => appRule(store, workflow, kind, parameters));
}

function appRule(
  store: Store, workflow: Workflow, kind: 'condition' | 'validator', parameters: Record<string, string>,
): AppRule {
  const { key = '', config = '', id, disabled, tag = '' } = parameters;
  const type = ruleTypeOf(store, key)?.type;
  if (!type || type.kind !== kind) throw badRequest(`There is no ${kind} with the key '${key}'.`);
  const style = workflow.projectId === undefined ? 'company-managed' : 'team-managed';
  if (!type.projectTypes.includes(style)) throw badRequest(`The ${kind} '${type.name}' is not for ${style} projects.`);
  return { id: id || newRuleId(store), key, ...checkedConfig({ config, disabled: disabled === 'true', tag }) };
}

/** A rule's configuration, when it is no longer than Jira keeps. Throws 400. */
export function checkedConfig<T extends { config: string }>(rule: T): T {
  if (Buffer.byteLength(rule.config) > CONFIG_LIMIT) throw badRequest('The configuration of a rule may be 32 KB long.');
  return rule;
}
