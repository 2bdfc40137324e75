import type { AppRule, Transition, Workflow } from '../entities/entities';
import { badRequest, forbidden, JiraRefusal } from '../refusal';
import { checkedConfig } from '../workflows/writeRules';
import { pageOf, type Call, type Route } from './call';

/** Where rules of apps stand in these operations, by the kind that `types` names. */
const LISTS = { condition: 'conditions', validator: 'validators' } as const;
type Kind = keyof typeof LISTS;

/** Only an app may ask, and it sees its own rules. */
function ownRuleKeys(call: Call): string[] {
  if (call.actor.app === undefined) throw forbidden('Only Connect and Forge apps can use this operation.');
  return (call.site.store.apps.get(call.actor.app)?.workflowRules ?? []).map(({ key }) => key);
}

const rulesOf = (transition: Transition, kind: Kind): AppRule[] =>
  (kind === 'condition' ? transition.appConditions?.rules : transition.appValidators) ?? [];

function read(call: Call): unknown {
  const own = ownRuleKeys(call);
  const types = call.query.list('types');
  const unknown = types.find((type) => !['postfunction', ...Object.keys(LISTS)].includes(type));
  if (types.length === 0 || unknown !== undefined) {
    throw badRequest("'types' must name one or more of postfunction, condition and validator.");
  }
  const keys = call.query.list('keys');
  const names = call.query.list('workflowNames');
  const tags = call.query.list('withTags');
  const withTransition = call.query.list('expand').includes('transition');
  // A rule may be named by its ARI or by the key that its module has in the manifest.
  const isWanted = ({ key, tag }: AppRule): boolean =>
    own.includes(key) && (tags.length === 0 || tags.includes(tag)) &&
    (keys.length === 0 || keys.some((it) => key === it || key.endsWith(`/static/${it}`)));
  const shown = (workflow: Workflow, kind: Kind): unknown[] =>
    workflow.transitions.flatMap((transition) =>
      rulesOf(transition, kind)
        .filter(isWanted)
        .map(({ id, key, config, disabled, tag }) => ({
          id, key, configuration: { value: config, disabled, tag },
          ...(withTransition ? { transition: { id: Number(transition.id), name: transition.name } } : {}),
        })),
    );
  const found = [...call.site.store.workflows.all()]
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((workflow) => ({
      workflowId: { name: workflow.name, draft: false }, postFunctions: [],
      conditions: types.includes('condition') ? shown(workflow, 'condition') : [],
      validators: types.includes('validator') ? shown(workflow, 'validator') : [],
    }))
    .filter(({ conditions, validators }) => conditions.length + validators.length > 0);
  return pageOf(call, found, (it) => it, 10, 50);
}

interface RuleWish {
  id?: unknown;
  configuration?: { value?: unknown; disabled?: unknown; tag?: unknown };
}

interface WorkflowWish {
  workflowId?: { name?: unknown; draft?: unknown };
  conditions?: RuleWish[];
  validators?: RuleWish[];
}

/** Changes configurations. What cannot be changed is told of, workflow by workflow and rule by rule; the others are. */
function update(call: Call): unknown {
  const own = ownRuleKeys(call);
  const { workflows } = call.body<{ workflows: WorkflowWish[] }>();
  if (!Array.isArray(workflows)) throw badRequest("'workflows' must be a list.");
  return { updateResults: call.site.change(() => workflows.map((wish) => updated(call, own, wish))) };
}

function updated(call: Call, own: string[], wish: WorkflowWish): unknown {
  const { store } = call.site;
  const name = String(wish?.workflowId?.name);
  const workflowId = { name, draft: wish?.workflowId?.draft === true };
  const workflow = workflowId.draft ? undefined : [...store.workflows.all()].find((it) => it.name === name);
  if (!workflow) return { workflowId, ruleUpdateErrors: {}, updateErrors: [`Workflow not found: ${name}`] };
  const errors: Record<string, string[]> = {};
  let transitions = workflow.transitions;
  for (const kind of ['condition', 'validator'] as const) {
    for (const { id, configuration } of wish[LISTS[kind]] ?? []) {
      try {
        transitions = configured(transitions, kind, own, String(id), configuration);
      } catch (fault) {
        if (!(fault instanceof JiraRefusal)) throw fault;
        errors[String(id)] = fault.errorMessages;
      }
    }
  }
  if (transitions !== workflow.transitions) {
    store.workflows.put({ ...workflow, transitions, revision: (workflow.revision ?? 0) + 1 });
  }
  return { workflowId, ruleUpdateErrors: errors, updateErrors: [] };
}

/** The transitions with one rule configured anew. Throws 400. */
function configured(
  transitions: Transition[], kind: Kind, own: string[], id: string, wish: RuleWish['configuration'],
): Transition[] {
  const standing = transitions.find((it) => rulesOf(it, kind).some((rule) => rule.id === id && own.includes(rule.key)));
  if (!standing) throw badRequest(`The rule with this id does not exist: ${id}`);
  if (typeof wish?.value !== 'string') throw badRequest("The configuration's 'value' must be a text.");
  const { value: config, disabled, tag } = wish;
  const rules = rulesOf(standing, kind).map((rule) => rule.id !== id ? rule : checkedConfig({
    ...rule, config, disabled: disabled === true, tag: typeof tag === 'string' ? tag : rule.tag,
  }));
  const next: Transition = kind === 'validator'
    ? { ...standing, appValidators: rules }
    : { ...standing, appConditions: { operation: standing.appConditions!.operation, rules } };
  return transitions.map((it) => (it === standing ? next : it));
}

/** Configurations of an app's rules, as the app reads and changes them itself. */
export const ruleConfigRoutes: Route[] = [
  { method: 'GET', path: '/workflow/rule/config', answer: read },
  { method: 'PUT', path: '/workflow/rule/config', answer: update },
];
