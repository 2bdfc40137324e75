import type { CatalogueFacts } from '../plan/catalogueFacts';
import type { PlanFacts } from '../plan/planFacts';
import { plainName } from '../plan/sameName';
import { statedQuantity } from '../plan/statedQuantity';
import { readUnit, unitsAgree } from '../plan/unit';
import { coverageOf, type Coverage } from './coverage';

/** Two objectives that ask opposite things of one measure in one place. */
export interface OpposedTargets {
  metric: string;
  /** Ids of the issues. */
  one: string;
  other: string;
}

/** What can be followed between the catalogues and all objectives of a register. Site-wide questions, in no objective's score. */
export interface RegisterCoverage {
  policies: Coverage;
  requirements: Coverage;
  /** Policy statements in effect, and requirements in force, that no objective serves and nobody waived; ids. */
  orphanPolicies: string[];
  orphanRequirements: string[];
  opposed: OpposedTargets[];
}

/**
 * Coverage of a register, forward (which lines are served) and backward (which objectives serve one), never as one number.
 *
 * @param waived ids of policy statements and requirements for which somebody said, with a reason, that none is needed
 */
export function registerCoverage(plans: readonly PlanFacts[], catalogues: CatalogueFacts, waived: ReadonlySet<string> = new Set()): RegisterCoverage {
  const objectives = plans.map(({ issue }) => issue.id);
  const inEffect = catalogues.policies.filter(({ state }) => state === 'effective').map(({ id }) => id);
  const inForce = catalogues.requirements.filter(({ state }) => state !== 'retired').map(({ id }) => id);
  const policies = coverageOf(inEffect, objectives, linksOf(plans, 'policies'));
  const requirements = coverageOf(inForce, objectives, linksOf(plans, 'requirements'));
  return {
    policies,
    requirements,
    orphanPolicies: policies.forward.without.filter((id) => !waived.has(id)),
    orphanRequirements: requirements.forward.without.filter((id) => !waived.has(id)),
    opposed: opposedTargets(plans),
  };
}

const linksOf = (plans: readonly PlanFacts[], to: 'policies' | 'requirements'): (readonly [string, string])[] =>
  plans.flatMap(({ issue, definition }) => (definition.kind === 'value' ? (definition.value[to] ?? []).map((id) => [id, issue.id] as const) : []));

interface Aim {
  issue: string;
  metric: string;
  direction: string;
  unit: string | undefined;
}

/** Only opposite directions are certain to contradict each other: two levels of one measure may be two steps. */
function opposedTargets(plans: readonly PlanFacts[]): OpposedTargets[] {
  // Thousands of objectives aim at few measures each in its place, so only those at one measure in one place are compared.
  const aims = new Map<string, Aim[]>();
  for (const { issue, definition } of plans) {
    const { success, serves } = definition.kind === 'value' ? definition.value : {};
    const { metric, direction, target } = success ?? {};
    if (!metric || !serves || !direction || statedQuantity(target) === undefined) continue;
    const measure = `${plainName(metric)}\n${plainName(serves)}`;
    aims.set(measure, [...(aims.get(measure) ?? []), { issue: issue.id, metric, direction, unit: target?.unit }]);
  }
  return [...aims.values()].flatMap((here) => here.flatMap((one, at) => here.slice(at + 1).filter((other) => opposed(one, other)).map((other) => ({ metric: one.metric, one: one.issue, other: other.issue }))));
}

function opposed(one: Aim, other: Aim): boolean {
  if ([one.direction, other.direction].sort().join() !== 'higher,lower') return false;
  const [unit, otherUnit] = [readUnit(one.unit), readUnit(other.unit)];
  return !unit || !otherUnit || unitsAgree(unit, otherUnit);
}
