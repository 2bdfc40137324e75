import { dataFromText, dataText } from '../ledger/hashes';
import type { ObjectiveDefinition } from '../objective/objectiveDefinition';
import type { EvaluationCriteria, Metric } from '../plan/evaluationCriteria';
import type { ContentField } from '../plan/fields';
import type { Quantity } from '../plan/parts';
import type { PlanFacts } from '../plan/planFacts';
import type { PlannedWork } from '../plan/plannedWork';
import type { Reading } from '../plan/reading';
import type { Resources } from '../plan/resources';
import type { Timing } from '../plan/timing';
import type { Commitment, Target } from './commitment';

/** What is promised beside the fields: read at the same moment, by an account that sees all of it. */
export interface Promised {
  /** Ids of the issues under the plan: children, and issues linked and named by an activity. */
  work: readonly string[];
  /** Policy statements and applicable requirements of the objective, each with its version in force. */
  context?: readonly { id: string; version: string }[];
  /** The risk tier that counts, see approval/tierInForce.ts; absent: as the field has it, 3 where it has none. */
  riskTier?: 1 | 2 | 3;
}

/** A field that keeps a commitment from being made: what it holds has no meaning here. */
export type Illegible =
  | { field: ContentField; kind: 'unreadable'; place: string; expected: string; came: string }
  | { field: ContentField; kind: 'newer'; version: number };

export type BuiltCommitment =
  | { kind: 'built'; commitment: Commitment }
  | { kind: 'refused'; reason: 'illegible fields'; fields: Illegible[] };

/**
 * What an approval of these facts would cover, in its one canonical form. Facts that differ only in what is not covered
 * give the same commitment.
 *
 * Refusal: a field that cannot be read, or that a newer version of the app wrote; all of them at once. An absent field is
 * no refusal here; whether a plan is whole is for the score to say.
 */
export function buildCommitment(facts: PlanFacts, promised: Promised): BuiltCommitment {
  const { definition, plannedWork, resources, timing, evaluation } = facts;
  const fields = [
    ...illegible('objective-definition', definition),
    ...illegible('planned-work', plannedWork),
    ...illegible('resources', resources),
    ...illegible('timing', timing),
    ...illegible('evaluation-criteria', evaluation),
  ];
  if (fields.length > 0) return { kind: 'refused', reason: 'illegible fields', fields };
  const defined = valueOf(definition);
  const commitment: Commitment = {
    version: 1,
    issue: facts.issue.id,
    objective: objectiveOf(facts.issue.summary, defined, promised),
    what: whatOf(valueOf(plannedWork), promised),
    resources: resourcesOf(valueOf(resources)),
    who: {
      owner: facts.owner.kind === 'account' ? facts.owner.accountId : undefined,
      ownerRole: said(defined?.ownerRole),
      ownerAsWritten: said(defined?.ownerAsWritten),
      contributors: set(facts.contributors.map(({ accountId }) => accountId)),
    },
    when: whenOf(facts, valueOf(timing)),
    evaluated: evaluatedOf(valueOf(evaluation)),
  };
  // Through its own text: what is compared and shown is to the character what is hashed and frozen.
  return { kind: 'built', commitment: dataFromText(dataText(commitment)) as unknown as Commitment };
}

function illegible(field: ContentField, reading: Reading<unknown>): Illegible[] {
  if (reading.kind === 'newer') return [{ field, ...reading }];
  return reading.kind === 'unreadable' ? [{ field, ...reading }] : [];
}

const valueOf = <T>(reading: Reading<T>): T | undefined => (reading.kind === 'value' ? reading.value : undefined);

/** A text that says something; a blank one is no answer, and clearing a field must not look like a change. */
const said = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text);
const yes = (flag: boolean | undefined): true | undefined => (flag === true ? true : undefined);
const set = (ids: readonly string[] | undefined): string[] => [...new Set(ids)].sort();

/** The object, unless nothing is left in it. */
function unlessEmpty<T extends object>(value: T): T | undefined {
  return Object.values(value).every((member) => member === undefined) ? undefined : value;
}

const quantityOf = (quantity: Quantity | undefined): { value: number | string; unit?: string } | undefined =>
  quantity === undefined || said(String(quantity.value)) === undefined ? undefined : { value: quantity.value, unit: said(quantity.unit) };

function targetOf(of: Pick<Metric, 'direction' | 'comparator' | 'target' | 'upTo' | 'tolerance'>): Target | undefined {
  const { direction, comparator, upTo, tolerance } = of;
  return unlessEmpty({ direction, comparator, ...quantityOf(of.target), upTo, tolerance });
}

function objectiveOf(title: string, definition: ObjectiveDefinition | undefined, { context = [], riskTier }: Promised): Commitment['objective'] {
  const success = definition?.success;
  return {
    title: said(title),
    statement: said(definition?.statement),
    category: definition?.category,
    level: definition?.level,
    serves: said(definition?.serves),
    riskTier: riskTier ?? definition?.riskTier ?? 3,
    success: success && {
      form: success.form,
      metric: said(success.metric),
      baseline: quantityOf(success.baseline),
      target: targetOf(success),
      maintain: yes(success.maintain),
      acceptance: said(success.acceptance),
    },
    noRequirement: definition?.noRequirement && said(definition.noRequirement.reason) !== undefined
      ? { reason: definition.noRequirement.reason, by: definition.noRequirement.by, at: definition.noRequirement.at }
      : undefined,
    context: context.map(({ id, version }) => ({ id, version })).sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)),
  };
}

function whatOf(planned: PlannedWork | undefined, { work }: Promised): Commitment['what'] {
  return {
    deliverables: (planned?.deliverables ?? []).map(({ id, name, acceptance }) => ({ id, name, acceptance: said(acceptance) })),
    activities: (planned?.activities ?? []).map(({ id, text, delivers, responsible, parties, routine, changeRecord }) => ({
      id,
      text,
      delivers: set(delivers),
      responsible: unlessEmpty({ accountId: said(responsible?.accountId), team: said(responsible?.team) }),
      parties: parties === undefined || parties.length === 0 ? undefined : set(parties.map(({ role, accountId, team }) => `${role} ${said(accountId) ?? said(team) ?? ''}`.trim())),
      routine: yes(routine),
      changeRecord: said(changeRecord),
    })),
    promised: set(work),
    noThirdPartyWork: noneOf(planned?.none?.thirdPartyWork),
    noChangeRecords: noneOf(planned?.none?.changeRecords),
    deliveredBy: planned?.deliveredBy && {
      epic: planned.deliveredBy.epic,
      activities: set(planned.deliveredBy.activities),
      evaluation: set(planned.deliveredBy.evaluation),
    },
  };
}

function resourcesOf(resources: Resources | undefined): Commitment['resources'] {
  const extra = resources?.noneExtra;
  return {
    lines: (resources?.lines ?? []).map((line) => ({
      id: line.id,
      type: line.type,
      name: line.name,
      band: line.band,
      days: line.days,
      period: said(line.period),
      amount: line.amount,
      currency: said(line.currency),
      withinExistingBudget: yes(line.withinExistingBudget),
      reference: said(line.reference),
      input: said(line.input),
      constraint: said(line.constraint),
      acceptanceEvidence: said(line.acceptanceEvidence),
      followedUpBy: said(line.followedUpBy),
      heldBy: said(line.heldBy),
      gapTask: said(line.gapTask),
      validTo: line.validTo,
    })),
    noneExtra: extra && { role: extra.role, by: extra.by, at: extra.at },
    noBudget: noneOf(resources?.none?.budget),
    noSkills: noneOf(resources?.none?.skills),
    noTools: noneOf(resources?.none?.tools),
    noThirdParties: noneOf(resources?.none?.thirdParties),
  };
}

const noneOf = (answer: { by: string; at: string } | undefined): { by: string; at: string } | undefined =>
  answer && { by: answer.by, at: answer.at };

function whenOf({ start, due }: PlanFacts, timing: Timing | undefined): Commitment['when'] {
  const trigger = timing?.trigger;
  return {
    start: said(start),
    due: said(due),
    trigger:
      trigger === undefined || said(trigger.text) === undefined
        ? undefined
        : { text: trigger.text, observedBy: said(trigger.observedBy), nextLook: trigger.nextLook, longStop: trigger.longStop },
    milestones: (timing?.milestones ?? []).map(({ id, name, date, trigger: by, criterion }) => ({
      id, name, date, trigger: said(by), criterion: said(criterion),
    })),
    dependencies: (timing?.dependencies ?? []).map(({ id, text, issue, neededBy }) => ({ id, text, issue: said(issue), neededBy })),
  };
}

function evaluatedOf(evaluation: EvaluationCriteria | undefined): Commitment['evaluated'] {
  const { acceptanceTest: test, review } = evaluation ?? {};
  return {
    metrics: (evaluation?.metrics ?? []).map((metric) => ({
      id: metric.id,
      name: metric.name,
      counted: said(metric.counted),
      excluded: said(metric.excluded),
      nothingExcluded: yes(metric.nothingExcluded),
      population: said(metric.population),
      serviceHours: said(metric.serviceHours),
      source: said(metric.source),
      sourceLocator: said(metric.sourceLocator),
      method: said(metric.method),
      target: targetOf(metric),
      steps: metric.steps === undefined || metric.steps.length === 0
        ? undefined
        : metric.steps.map(({ until, value }) => ({ until, value })).sort((one, other) => (one.until < other.until ? -1 : one.until > other.until ? 1 : one.value - other.value)),
      toleranceNone: yes(metric.toleranceNone),
      timezone: said(metric.timezone),
      definition: said(metric.definition),
      frequency: metric.frequency,
      firstDue: metric.firstDue,
    })),
    acceptanceTest:
      test === undefined || said(test.condition) === undefined ? undefined : { condition: test.condition, assessor: said(test.assessor) },
    approach: said(evaluation?.approach),
    successRule: evaluation?.successRule,
    review: review && unlessEmpty({
      cadence: review.cadence,
      reviewer: said(review.reviewer),
      forum: said(review.forum),
      forumId: said(review.forumId),
      recordedIn: said(review.recordedIn),
      ifMissed: said(review.ifMissed),
    }),
  };
}
