import type { ChangeTopic } from '../commitment/changeClass';
import type { Difference } from '../commitment/differences';
import type { PlanFacts } from '../plan/planFacts';
import type { ApprovalRuleInForce } from './approvalSetting';
import type { RequiredApproval } from './approvals';

/** Who answers for a change of the second class; whoever the rule does not name at all is not asked. */
const answerFor: Partial<Record<ChangeTopic, readonly string[]>> = {
  time: ['service owner', 'process owner'],
  resource: ['capacity approver', 'budget approver', 'service owner', 'process owner'],
  accountability: ['SMS manager', 'service owner', 'process owner'],
};

/**
 * The approvals a submission needs, in the order of the rule. A first plan and a change of evaluation or scope need all of
 * them; a change of time, resources or accountability those who answer for it. What a rule says of the service owner is
 * the process owner's to do for an objective set for a process.
 */
export function requiredApprovals(rule: ApprovalRuleInForce, facts: PlanFacts, differences: readonly Difference[] | undefined): RequiredApproval[] {
  const level = facts.definition.kind === 'value' ? facts.definition.value.level : undefined;
  const all = rule.required
    .filter(({ when }) => when === 'always' || (when === 'a budget' ? hasBudget(facts) : needsCapacity(facts)))
    .map(({ role, when, means }) => ({ role: role === 'service owner' && level === 'process' ? 'process owner' : role, because: when, means }))
    .reduce<RequiredApproval[]>(oncePerRole, []);
  if (differences === undefined || differences.some((one) => one.class === 'T1')) return all;
  const roles = new Set(differences.flatMap(({ topic }) => answerFor[topic] ?? []));
  const named = all.filter(({ role }) => roles.has(role));
  return named.length > 0 ? named : all;
}

const lines = ({ resources }: PlanFacts) => (resources.kind === 'value' ? resources.value.lines : []);

const hasBudget = (facts: PlanFacts): boolean => lines(facts).some(({ type }) => type === 'budget');

/** A band of M or more, or more than the five days of S. */
const needsCapacity = (facts: PlanFacts): boolean =>
  lines(facts).some(({ type, band, days }) => type === 'people' && (band === 'M' || band === 'L' || (days ?? 0) > 5));

/** Where a rule names a role twice, it is asked once, for everything. */
function oncePerRole(asked: RequiredApproval[], one: RequiredApproval): RequiredApproval[] {
  const before = asked.find(({ role }) => role === one.role);
  if (before === undefined) return [...asked, one];
  return asked.map((other) => (other === before ? { ...before, means: [...new Set([...before.means, ...one.means])] } : other));
}
