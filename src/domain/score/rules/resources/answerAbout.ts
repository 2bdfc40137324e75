import type { NoneAnswer } from '../../../plan/parts';
import type { Resources, ResourceType } from '../../../plan/resources';
import { stated } from '../../../plan/stated';

export type ResourceLine = Resources['lines'][number];

/**
 * What a plan answers to a question that silence cannot answer: lines of the kind asked for (`saidNone` when “none” stands
 * beside them and contradicts them), “none” with who says so and on which day, or nothing yet.
 */
export type ResourceAnswer =
  | { kind: 'named'; lines: ResourceLine[]; saidNone: boolean }
  | { kind: 'none'; by: string; on: string }
  | { kind: 'open' };

export type ResourceQuestion = 'budget' | 'skills' | 'tools' | 'thirdParties';

/** The questions, in the order in which they are asked. */
export const resourceQuestions: readonly ResourceQuestion[] = ['budget', 'skills', 'tools', 'thirdParties'];

const typesOf: Record<ResourceQuestion, readonly ResourceType[]> = {
  budget: ['budget'],
  skills: ['skill'],
  // An environment, a room or a device answers the question about tools as well.
  tools: ['tool', 'facility'],
  thirdParties: ['third party'],
};

/** A line counts once it has a name; “none” counts when somebody says it. */
export function answerAbout(resources: Resources, question: ResourceQuestion): ResourceAnswer {
  const lines = resources.lines.filter(({ type, name }) => typesOf[question].includes(type) && stated(name) !== undefined);
  const none: NoneAnswer | undefined = resources.none?.[question];
  const by = stated(none?.by);
  if (lines.length > 0) return { kind: 'named', lines, saidNone: none !== undefined };
  return none === undefined || by === undefined ? { kind: 'open' } : { kind: 'none', by, on: none.at.slice(0, 10) };
}
