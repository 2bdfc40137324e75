import { judgePlan } from '../score/judge';
import { currentProfile, type Profile } from '../score/profile';
import { scoreOperation } from '../score/scoreOperation';
import { traceFigure } from '../traceability/traceFigure';
import { traceObjective, type Traced } from '../traceability/traceObjective';
import { stated } from './stated';
import { hashInputs } from './hashInputs';
import { holdsPlan } from './holdsPlan';
import type { PlanFacts } from './planFacts';
import type { RecordedRow, RegisterRow } from './registerRow';

/** The values of the app's read-only fields for one objective. */
export interface Conclusion {
  /** `plan-completeness`, 0 to 100; `null` while no score could ever be given. */
  completeness: number | null;
  /** `traceability`, 0 to 100; `null` while nothing is expected. */
  traceability: number | null;
  /** `objective-state`: `<objective state>/<plan state> · <issue id> · <first 8 digits of the inputs' hash>`. */
  objectiveState: string;
  /** `register-row`. */
  row: RegisterRow;
}

/**
 * Concludes about a plan. When a fact could not be read there is no new figure: the previous ones stay with the hash they
 * stand on, marked with `now` as the moment since when they could not be recomputed. That hash then differs from the
 * facts', so a gate that compares them stays closed.
 *
 * @param now ISO date and time of the conclusion; only used when the figures become unknown.
 * @param previous the row as it stands, if there is one.
 * @param recorded what the record says; a draft about which nothing is recorded when it is left out.
 */
export function concludePlan(
  facts: PlanFacts,
  now: string,
  previous?: RegisterRow,
  profile: Profile = currentProfile,
  { objectiveState, ...recorded }: RecordedRow = { state: 'draft', lozenge: 'draft', objectiveState: 'draft' },
): Conclusion {
  const scoring = judgePlan(facts, profile);
  const described = {
    version: 1,
    ...recorded,
    lozenge: recorded.lozenge === 'draft' && !holdsPlan(facts) ? 'no plan' : recorded.lozenge,
    ...describe(facts),
    ...follow(facts, profile, previous),
  } as const;
  if (scoring.kind === 'unknown') {
    return conclude(facts, objectiveState, {
      ...described,
      planState: previous?.planState,
      completeness: previous?.completeness,
      marks: previous?.marks,
      openGates: previous?.openGates ?? [],
      profile: previous?.profile ?? profile.version,
      inputs: previous?.inputs ?? hashInputs(facts, profile).slice(0, 16),
      unknownSince: previous?.unknownSince ?? now,
    });
  }
  const { elements, openGates, shown, state } = scoring.score;
  return conclude(facts, objectiveState, {
    ...described,
    planState: state,
    completeness: shown,
    marks: {
      objective: elements.objective.mark,
      what: elements.what.mark,
      resources: elements.resources.mark,
      who: elements.who.mark,
      when: elements.when.mark,
      evaluated: elements.evaluated.mark,
    },
    openGates,
    profile: profile.version,
    inputs: hashInputs(facts, profile).slice(0, 16),
  });
}

function conclude(facts: PlanFacts, objectiveState: string, full: RegisterRow): Conclusion {
  // A key with `undefined` and a missing key are one thing in Jira; a row is compared with what Jira gives back.
  const row = Object.fromEntries(Object.entries(full).filter(([, value]) => value !== undefined)) as RegisterRow;
  const planState = row.planState ?? 'unknown';
  return {
    completeness: row.completeness ?? null,
    traceability: (row.traceability && traceFigure([row.traceability]).percent) ?? null,
    objectiveState: `${objectiveState}/${planState} · ${facts.issue.id} · ${row.inputs.slice(0, 8)}`,
    row,
  };
}

/** The other two answers. One that cannot be told now stays as it was. */
function follow(facts: PlanFacts, profile: Profile, previous: RegisterRow | undefined): Pick<RegisterRow, 'traceability' | 'operation'> {
  const traced = traceObjective(facts);
  const operation = scoreOperation(facts, profile);
  return {
    traceability: traced.kind === 'traced' ? figureOf(traced) : traced.kind === 'unknown' ? previous?.traceability : undefined,
    operation: operation.kind === 'scored' ? operation.score.shown : operation.kind === 'unknown' ? previous?.operation : undefined,
  };
}

function figureOf({ figure: { actual, expected }, thread: { complete } }: Traced): RegisterRow['traceability'] {
  return { actual, expected, ...(complete === undefined ? {} : { thread: complete }) };
}

/** Longest text copied into the row: it is an index, and the field has to stay small. */
const longestCopy = 200;

type Described = Pick<RegisterRow, 'level' | 'serves' | 'ownerRole' | 'category' | 'forum' | 'inPerformanceReview'>;

function describe({ definition, evaluation, catalogues }: PlanFacts): Described {
  const { level, serves, ownerRole, category, inPerformanceReview } = definition.kind === 'value' ? definition.value : {};
  const { forum, forumId } = (evaluation.kind === 'value' ? evaluation.value.review : undefined) ?? {};
  const named = catalogues?.forums.find(({ id }) => id === forumId)?.name ?? stated(forum);
  return {
    level,
    serves: copied(serves),
    ownerRole: copied(ownerRole),
    category,
    forum: copied(named),
    ...(inPerformanceReview === true ? { inPerformanceReview } : {}),
  };
}

const copied = (text: string | undefined): string | undefined => stated(text)?.slice(0, longestCopy);
