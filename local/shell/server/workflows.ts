import type { Ask } from './askAs';

interface Rule {
  ruleKey: string;
  parameters: Record<string, string>;
}

/** What the page's server reads of a workflow. */
export interface ReadWorkflow {
  id: string;
  scope: { project?: { id: string } };
  transitions: { validators?: Rule[]; conditions?: { conditions: Rule[] } }[];
}

/** A workflow as Jira tells it to the signed-in person; `undefined` when it does not. */
export async function readWorkflow(ask: Ask, id: string): Promise<ReadWorkflow | undefined> {
  const reply = await ask('/rest/api/3/workflows', { method: 'POST', body: { workflowIds: [id] } });
  return (reply as { workflows: ReadWorkflow[] }).workflows[0];
}

/** Every rule on the transitions of a workflow. */
export const rulesOf = ({ transitions }: ReadWorkflow): Rule[] =>
  transitions.flatMap(({ validators = [], conditions }) => [...validators, ...(conditions?.conditions ?? [])]);
