/** Rules of an app for one transition of a workflow; each by the rule's ARI, with the configuration its page would save. */
export interface TransitionRules {
  /** Names as Jira shows them. */
  workflow: string;
  transition: string;
  validators?: { key: string; config?: unknown }[];
  /** All of them have to hold. */
  conditions?: { key: string; config?: unknown }[];
}

interface WorkflowsReply {
  workflows: { transitions: { name: string; validators?: Rule[]; conditions?: { conditions: Rule[] } }[] }[];
}

interface Rule {
  ruleKey: string;
  parameters: Record<string, string>;
}

/**
 * Puts rules of apps on a transition, in place of those it had, the way an administrator's tool does: reads the workflow
 * and sends it back changed. Rules that are not an app's stay.
 *
 * @param ask asks Jira as an administrator and gives the parsed answer; throws for anything but success
 * @throws Error when there is no such workflow or transition
 */
export async function putWorkflowRules(
  ask: (method: string, path: string, body: unknown) => Promise<unknown>,
  { workflow: name, transition, validators = [], conditions = [] }: TransitionRules,
): Promise<void> {
  const reply = (await ask('POST', '/rest/api/3/workflows', { workflowNames: [name] })) as WorkflowsReply;
  const [workflow] = reply.workflows;
  if (!workflow?.transitions.some((it) => it.name === transition)) {
    throw new Error(`There is no workflow ${name} with a transition ${transition}`);
  }
  const own = (rules: Rule[] = []): Rule[] => rules.filter(({ ruleKey }) => !ruleKey.startsWith('forge:'));
  const transitions = workflow.transitions.map((it) => it.name !== transition ? it : {
    ...it,
    validators: [...own(it.validators), ...validators.map(ruleOf('forge:expression-validator'))],
    conditions: {
      operation: 'ALL',
      conditions: [...own(it.conditions?.conditions), ...conditions.map(ruleOf('forge:expression-condition'))],
    },
  });
  await ask('POST', '/rest/api/3/workflows/update', { workflows: [{ ...workflow, transitions }] });
}

const ruleOf = (ruleKey: string) => ({ key, config }: { key: string; config?: unknown }): Rule => ({
  ruleKey, parameters: { key, ...(config === undefined ? {} : { config: JSON.stringify(config) }) },
});
