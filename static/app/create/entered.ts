import type { OfferedTemplate } from '../../../src/domain/catalogues/offeredTemplates';
import { draftObjective } from '../../../src/domain/objective/draft/draftObjective';
import type { ObjectiveDraft } from '../../../src/domain/objective/draft/objectiveDraft';
import type { Suggestion } from '../../../src/domain/objective/draft/suggestFromRegister';
import type { ObjectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import type { EvaluationCriteria, Metric } from '../../../src/domain/plan/evaluationCriteria';
import type { OpenedObjective } from '../../../src/jira/openObjective';

/** What somebody has entered for a new objective so far. */
export interface Entered {
  template?: OfferedTemplate | undefined;
  /** The epic it is made of, as read; absent where a new one is created. */
  onto?: OpenedObjective | undefined;
  statement?: string | undefined;
  success?: NonNullable<ObjectiveDefinition['success']> | undefined;
  level?: NonNullable<ObjectiveDefinition['level']> | undefined;
  serves?: string | undefined;
  /** Title of the epic where it is not the sentence. */
  title?: string | undefined;
  /** Account id. */
  owner?: string | undefined;
  start?: string | undefined;
  due?: string | undefined;
  taken: readonly Suggestion[];
  /** What the project asks for, by field id, as it was typed or chosen. */
  asked: Readonly<Record<string, string>>;
}

/** The longest title Jira takes. */
export const longestTitle = 255;

/** The title of the epic: as entered, or the sentence without its full stop. */
export function titleOf({ title, statement = '' }: Entered): string {
  const plain = (title ?? statement).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return plain.length > longestTitle ? `${plain.slice(0, longestTitle - 1)}…` : plain;
}

/** The fields that what was entered comes to. `today` is the day a plan begins that does not say when. */
export function draftOf({ template, statement, success, level, serves, start, due, taken }: Entered, today: string): ObjectiveDraft {
  const of = <A extends Suggestion['about']>(about: A) => taken.find((one): one is Extract<Suggestion, { about: A }> => one.about === about);
  const ownerRole = of('owner role')?.text;
  const metric: Partial<Metric> | undefined = of('metric')?.metric;
  const review = reviewOf(of('reviewer')?.accountId, of('forum'), of('review cadence')?.cadence);
  const definition: Partial<ObjectiveDefinition> = {
    ...(statement !== undefined && { statement: statement.trim() }),
    ...(success !== undefined && { success }),
    ...(level !== undefined && { level }),
    ...(serves !== undefined && { serves: serves.trim() }),
    ...(ownerRole !== undefined && { ownerRole }),
  };
  return draftObjective({ definition, start: start ?? today, due, ...(metric && { metric }), ...(review && { review }) }, template);
}

type Review = NonNullable<EvaluationCriteria['review']>;

function reviewOf(reviewer: string | undefined, forum: { forumId: string; name: string } | undefined, cadence: Review['cadence']): Review | undefined {
  if (reviewer === undefined && forum === undefined && cadence === undefined) return undefined;
  return {
    ...(reviewer !== undefined && { reviewer }),
    ...(forum !== undefined && { forum: forum.name, forumId: forum.forumId }),
    ...(cadence !== undefined && { cadence }),
  };
}
