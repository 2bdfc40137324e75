import type { AppRule, Status, Transition, Workflow } from '../entities/entities';
import { uuidOf } from '../shapes/uuid';

/** A rule on a transition, in the form of the workflow operations. */
export interface RuleShape {
  ruleKey: string;
  parameters: Record<string, string>;
}

/** A group of conditions in the same form; the double has no groups within groups. */
export interface ConditionsShape {
  operation: 'ALL' | 'ANY';
  conditions: RuleShape[];
  conditionGroups: [];
}

/** What a rule of a Forge app is called, by kind. */
export const FORGE_RULES = { condition: 'forge:expression-condition', validator: 'forge:expression-validator' } as const;

/** What the site's own expressions are called, which stand for the many rules that Jira brings itself. */
const OWN_RULES = { condition: 'local:expression-condition', validator: 'local:expression-validator' } as const;

const categories = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** The id of the transition that creates an issue, which is no row of its own. */
const CREATE_ID = '1';

/** A workflow as Jira shows it. */
export function workflowShape(workflow: Workflow): Record<string, unknown> {
  const [first = ''] = workflow.statusIds;
  return {
    id: workflow.id,
    name: workflow.name,
    description: '',
    isEditable: true,
    scope: scopeShape(workflow.projectId),
    version: versionShape(workflow),
    statuses: workflow.statusIds.map((statusReference) => ({ statusReference, deprecated: false, properties: {} })),
    transitions: [
      {
        id: CREATE_ID, type: 'INITIAL', name: 'Create', description: '', toStatusReference: first, links: [], actions: [],
        validators: [], triggers: [], properties: {},
      },
      ...workflow.transitions.map(transitionShape),
    ],
  };
}

/** The version of a workflow, which a change has to name. */
export const versionShape = ({ id, revision = 0 }: Workflow): { id: string; versionNumber: number } => ({
  id: uuidOf(`workflow ${id} ${revision}`), versionNumber: revision + 1,
});

/** A status as the workflow operations show it: apart from the workflows that refer to it. */
export const workflowStatusShape = (status: Status): unknown => ({
  id: status.id, name: status.name, statusReference: status.id, statusCategory: categories[status.category],
  description: '', scope: scopeShape(status.projectId),
});

const scopeShape = (projectId: string | undefined): unknown =>
  projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };

function transitionShape(transition: Transition): Record<string, unknown> {
  const conditions = conditionsShape(transition);
  return {
    id: transition.id,
    type: transition.from === undefined ? 'GLOBAL' : 'DIRECTED',
    name: transition.name,
    description: '',
    toStatusReference: transition.to,
    links: (transition.from ?? []).map((fromStatusReference) => ({ fromStatusReference, fromPort: 0, toPort: 0 })),
    actions: [],
    validators: [...ownValidators(transition), ...(transition.appValidators ?? []).map((it) => ruleShape('validator', it))],
    ...(conditions ? { conditions } : {}),
    triggers: [],
    properties: {},
  };
}

/** The conditions of a transition, those of apps after the site's own; `undefined` when there are none. */
export function conditionsShape(transition: Transition): ConditionsShape | undefined {
  const conditions = [
    ...ownConditions(transition), ...(transition.appConditions?.rules ?? []).map((it) => ruleShape('condition', it)),
  ];
  if (conditions.length === 0) return undefined;
  return { operation: transition.appConditions?.operation ?? 'ALL', conditions, conditionGroups: [] };
}

/** The site's own validators of a transition. */
export const ownValidators = ({ validator }: Transition): RuleShape[] =>
  validator ? [{ ruleKey: OWN_RULES.validator, parameters: validator }] : [];

/** The site's own conditions of a transition. */
export const ownConditions = ({ permission, condition }: Transition): RuleShape[] => [
  ...(permission === undefined
    ? []
    : [{ ruleKey: 'system:restrict-issue-transition', parameters: { permissionKeys: permission } }]),
  ...(condition === undefined ? [] : [{ ruleKey: OWN_RULES.condition, parameters: { expression: condition } }]),
];

const ruleShape = (kind: 'condition' | 'validator', { id, key, config, disabled, tag }: AppRule): RuleShape => ({
  ruleKey: FORGE_RULES[kind], parameters: { key, config, id, disabled: String(disabled), tag },
});
