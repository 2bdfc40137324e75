import { ask } from '../ask/ask';

/** A rule on a transition. */
export interface Rule {
  ruleKey: string;
  parameters: Record<string, string>;
}

export interface Transition {
  id: string;
  name: string;
  type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  toStatusReference: string;
  links: { fromStatusReference: string }[];
  validators?: Rule[];
  conditions?: { operation: 'ALL' | 'ANY'; conditions: Rule[] };
}

export interface Workflow {
  id: string;
  name: string;
  transitions: Transition[];
}

/** A workflow rule that the app brings. */
export interface RuleModule {
  moduleKey: string;
  key: string;
  kind: 'condition' | 'validator';
  name: string;
  description: string;
  pages: ('create' | 'edit' | 'view')[];
}

/** What the page shows: the workflows with the names of their statuses, and the rules there are to put on them. */
export interface Workflows {
  workflows: Workflow[];
  statusNames: Record<string, string>;
  modules: RuleModule[];
}

/** Reads all of it, as the signed-in person. */
export async function readWorkflows(): Promise<Workflows> {
  const [{ values, statuses }, { rules }] = await Promise.all([
    ask<{ values: Workflow[]; statuses: { id: string; name: string }[] }>('/rest/api/3/workflows/search?maxResults=100'),
    ask<{ rules: RuleModule[] }>('/_site/workflow-rules'),
  ]);
  return { workflows: values, statusNames: Object.fromEntries(statuses.map(({ id, name }) => [id, name])), modules: rules };
}

/** All rules of a transition, conditions first, as a person would meet them. */
export const rulesOf = ({ conditions, validators = [] }: Transition): Rule[] => [...(conditions?.conditions ?? []), ...validators];

/** How a rule comes to a transition: new, or in place of the one with this id. */
export interface RuleChange {
  module: RuleModule;
  /** Absent: a new rule. */
  id?: string;
  /** What its page gave; absent: the rule is taken away. */
  config?: string;
}

/** Sends the workflow back with one rule of one transition changed. Throws Trouble as Jira refuses it. */
export async function changeRule(workflow: Workflow, transitionId: string, { module, id, config }: RuleChange): Promise<void> {
  const ruleKey = module.kind === 'condition' ? 'forge:expression-condition' : 'forge:expression-validator';
  const changed = (rules: Rule[]): Rule[] => {
    if (id === undefined) return [...rules, { ruleKey, parameters: { key: module.key, config: config ?? '' } }];
    if (config === undefined) return rules.filter(({ parameters }) => parameters.id !== id);
    return rules.map((rule) => (rule.parameters.id === id ? { ...rule, parameters: { ...rule.parameters, config } } : rule));
  };
  const transitions = workflow.transitions.map((transition): Transition => {
    if (transition.id !== transitionId) return transition;
    if (module.kind === 'validator') return { ...transition, validators: changed(transition.validators ?? []) };
    const { operation = 'ALL', conditions = [] } = transition.conditions ?? {};
    return { ...transition, conditions: { operation, conditions: changed(conditions) } };
  });
  await ask('/rest/api/3/workflows/update', { method: 'POST', body: { workflows: [{ ...workflow, transitions }] } });
}
