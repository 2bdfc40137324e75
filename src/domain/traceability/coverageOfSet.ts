import { catalogueKinds } from '../catalogues/catalogueKinds';
import { catalogueFactsOf, counts, ofKind, type KeptEntry } from '../catalogues/inForce';
import type { ApplicableRequirement } from '../catalogues/applicableRequirement';
import { whoOwnsWhat } from '../catalogues/whoOwnsWhat';
import { balanceOfSet, type CategoryCount } from '../objective/balanceOfSet';
import { isInForce, isPursued } from '../objective/isPursued';
import { objectiveCategories, type ObjectiveCategory, type ObjectiveDefinition } from '../objective/objectiveDefinition';
import type { PlanFacts } from '../plan/planFacts';
import type { RegisterRow } from '../plan/registerRow';
import { sameName } from '../plan/sameName';
import { stated } from '../plan/stated';
import type { Coverage } from './coverage';
import { registerCoverage, type OpposedTargets } from './registerCoverage';

/** An objective as coverage looks at it: what stands in its fields, and its state in the register. */
export interface CoveredObjective {
  facts: PlanFacts;
  /** `draft` while the app has concluded nothing yet. */
  state: RegisterRow['state'];
}

/** A policy statement in effect or an applicable requirement, and the objectives that name it; ids of issues. */
export interface CoveredLine {
  id: string;
  title: string;
  /** Those that are pursued. */
  objectives: string[];
  /** Those that named it and are over or suspended: they serve it no longer. */
  past: string[];
  /** Somebody said that none is needed, and it still holds today. */
  waived?: { reason: string; until?: string };
  /** Of a requirement: where it comes from. */
  source?: ApplicableRequirement['sourceType'];
}

/** A function or level at which objectives are set, with those that are pursued there by category; ids of issues. */
export interface CoveredPlace {
  id: string;
  target: string;
  level: string;
  objectives: string[];
  byCategory: Record<ObjectiveCategory, string[]>;
  /** Objectives that name no category. */
  uncategorized: string[];
  excluded?: { reason: string; alternative: string };
}

/** Lines of one catalogue with both directions of their coverage, side by side. */
export interface CoveredCatalogue {
  lines: CoveredLine[];
  coverage: Coverage;
  /** Pursued objectives that name no line of it; of requirements without those that say with a reason that none bears on them. */
  unlinked: string[];
}

/** Where a set of objectives stands against what it is set for. Nothing here is in any objective's score. */
export interface CoverageOfSet {
  /** How many objectives were looked at, and how many of them are pursued. */
  looked: number;
  pursued: number;
  places: CoveredPlace[];
  /** Pursued objectives that are set for nothing that is listed. */
  elsewhere: string[];
  policies: CoveredCatalogue;
  requirements: CoveredCatalogue;
  /** Services of the highest criticality; `without` are names. */
  criticalServices: { of: number; without: string[] };
  balance: CategoryCount[];
  opposed: OpposedTargets[];
  /** Objectives whose definition this version cannot read, so that nothing they name is counted. */
  unreadable: string[];
}

/**
 * Coverage of what the organization has said, by the objectives that are pursued: forward (which lines, functions and
 * services have one) and backward (which objectives serve none), never as one number (6.2.1).
 *
 * @param objectives those the reader may see; another reader may see more, so a gap is one of this reader's view
 * @param entries the site's records in force
 * @param today calendar day on the site's clock, for waivers that end
 */
export function coverageOfSet(objectives: readonly CoveredObjective[], entries: readonly KeptEntry[], today: string): CoverageOfSet {
  const pursued = objectives.filter(({ state }) => isPursued(state));
  const past = objectives.filter(({ state }) => !isPursued(state));
  const catalogues = catalogueFactsOf(entries);
  const covered = registerCoverage(pursued.map(({ facts }) => facts), catalogues);
  const set = pursued.map(setOf);
  const { places, elsewhere } = whoOwnsWhat(entries, [], set, `${today}T12:00:00.000Z`);
  const critical = ofKind(entries, 'service').filter((entry) => counts(entry) && entry.body.kind === 'service' && entry.body.criticality === 1);
  return {
    looked: objectives.length,
    pursued: pursued.length,
    places: places.map(({ id, target, level, objectives: here, excluded }): CoveredPlace => ({
      id,
      target,
      level,
      objectives: here.map(({ id: issue }) => issue),
      byCategory: Object.fromEntries(objectiveCategories.map((name) => [name, here.filter(({ category }) => category === name).map(({ id: issue }) => issue)])) as CoveredPlace['byCategory'],
      uncategorized: here.filter(({ category }) => category === undefined).map(({ id: issue }) => issue),
      ...(excluded === undefined ? {} : { excluded }),
    })),
    elsewhere: elsewhere.map(({ id }) => id),
    policies: catalogueOf(policyLines(entries, today), covered.policies, 'policies', pursued, past),
    requirements: catalogueOf(requirementLines(entries, today), covered.requirements, 'requirements', pursued, past),
    criticalServices: {
      of: critical.length,
      without: critical.filter(({ body }) => !set.some(({ serves }) => sameName(serves, body.name))).map(({ body }) => body.name),
    },
    balance: balanceOfSet(pursued.map(({ state, facts }) => ({ state, ...(definitionOf(facts)?.category && { category: definitionOf(facts)?.category }) }))),
    opposed: covered.opposed,
    unreadable: pursued.filter(({ facts }) => facts.definition.kind === 'unreadable' || facts.definition.kind === 'newer').map(({ facts }) => facts.issue.id),
  };
}

const definitionOf = ({ definition }: PlanFacts): ObjectiveDefinition | undefined => (definition.kind === 'value' ? definition.value : undefined);

function setOf({ facts, state }: CoveredObjective) {
  const { level, serves, category } = definitionOf(facts) ?? {};
  return {
    id: facts.issue.id,
    key: facts.issue.key,
    approved: isInForce(state),
    category,
    ...(level === undefined ? {} : { level }),
    ...(serves === undefined ? {} : { serves }),
  };
}

type Line = Omit<CoveredLine, 'objectives' | 'past'>;

interface Waiver {
  reason: string;
  until?: string | undefined;
}

/** A waiver that still holds: its last day counts. */
const waiverOn = (waiver: Waiver | undefined, today: string): Pick<CoveredLine, 'waived'> =>
  waiver === undefined || (waiver.until !== undefined && waiver.until < today)
    ? {}
    : { waived: { reason: waiver.reason, ...(waiver.until === undefined ? {} : { until: waiver.until }) } };

const policyLines = (entries: readonly KeptEntry[], today: string): Line[] =>
  ofKind(entries, 'policy-statement')
    .filter(counts)
    .map(({ id, body }) => ({ id, title: catalogueKinds['policy-statement'].titleOf(body), ...waiverOn(body.waivedForObjectives, today) }));

const requirementLines = (entries: readonly KeptEntry[], today: string): Line[] =>
  ofKind(entries, 'applicable-requirement')
    .filter(counts)
    .map(({ id, body }) => ({ id, title: catalogueKinds['applicable-requirement'].titleOf(body), source: body.sourceType, ...waiverOn(body.waiver, today) }));

function catalogueOf(
  lines: readonly Line[],
  coverage: Coverage,
  to: 'policies' | 'requirements',
  pursued: readonly CoveredObjective[],
  past: readonly CoveredObjective[],
): CoveredCatalogue {
  const [now, before] = [namedBy(pursued, to), namedBy(past, to)];
  const saysNone = new Set(
    to === 'policies' ? [] : pursued.filter(({ facts }) => stated(definitionOf(facts)?.noRequirement?.reason) !== undefined).map(({ facts }) => facts.issue.id),
  );
  return {
    lines: lines.map((line) => ({ ...line, objectives: now.get(line.id) ?? [], past: before.get(line.id) ?? [] })),
    coverage,
    unlinked: coverage.backward.without.filter((issue) => !saysNone.has(issue)),
  };
}

/** The objectives that name each line, by the line's id. */
function namedBy(objectives: readonly CoveredObjective[], to: 'policies' | 'requirements'): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { facts } of objectives) {
    for (const id of new Set(definitionOf(facts)?.[to] ?? [])) named.set(id, [...(named.get(id) ?? []), facts.issue.id]);
  }
  return named;
}
