import type { PlanFacts } from '../plan/planFacts';
import { scoreOutcomes } from './arithmetic';
import { catalogue } from './catalogue';
import { currentProfile, weights, type Profile } from './profile';
import type { Rule } from './rule';
import type { Finding, Outcome, Scoring } from './score';

/**
 * Judges a plan by the rules of a profile: pure, so the app and the screens get the same figure from the same facts.
 * When a rule that counts could not be told, there is no score, only the findings; the last score stays where it is kept.
 *
 * Faults: a rule that throws, a rule of the profile that is not in the catalogue or stands in another element there.
 */
export function judgePlan(facts: PlanFacts, profile: Profile = currentProfile, rules: readonly Rule[] = catalogue): Scoring {
  const findings = countedBy(profile, rules).map((rule) => judgeOne(rule, facts));
  return scoreFindings(findings, profile);
}

/** The score that these findings give, one for each rule the profile counts, in its order. */
export function scoreFindings(findings: Finding[], profile: Profile): Scoring {
  const untold = findings.some(({ rule, outcome }) => outcome === 'unknown' && weightOf(profile, rule) > 0);
  if (untold) return { kind: 'unknown', findings };
  const outcomes: Record<string, Outcome> = {};
  for (const { rule, outcome } of findings) outcomes[rule] = outcome;
  return { kind: 'scored', score: { ...scoreOutcomes(profile, outcomes), findings } };
}

/** What these rules find, in this order. The faults are those of {@link judgePlan}. */
export function judgeRules(facts: PlanFacts, ids: readonly string[], rules: readonly Rule[] = catalogue): Finding[] {
  return ids.map((id) => judgeOne(ruleOf(id, rules), facts));
}

function ruleOf(id: string, rules: readonly Rule[]): Rule {
  const rule = byIdOf(rules).get(id);
  if (rule === undefined) throw new Error(`Nothing was heard from ${id}, which the profile counts: no such rule`);
  return rule;
}

/** Thousands of plans are judged by one profile, so its rules are looked up and held against the catalogue once. */
const counted = new WeakMap<Profile, { rules: readonly Rule[]; inOrder: readonly Rule[] }>();

function countedBy(profile: Profile, rules: readonly Rule[]): readonly Rule[] {
  const known = counted.get(profile);
  if (known?.rules === rules) return known.inOrder;
  const inOrder = Object.entries(profile.rules).map(([id, { element }]) => {
    const rule = ruleOf(id, rules);
    if (rule.element !== element) throw new Error(`${id} judges ${rule.element}, but the profile counts it for ${element}`);
    return rule;
  });
  counted.set(profile, { rules, inOrder });
  return inOrder;
}

/** What one rule finds. A rule that throws is a fault that names it. */
export function judgeOne(rule: Rule, facts: PlanFacts): Finding {
  try {
    const { outcome, message, facts: shown } = rule.judge(facts);
    return { rule: rule.id, outcome, message, facts: shown };
  } catch (cause) {
    throw new Error(`${rule.id} could not judge ${facts.issue.key}`, { cause });
  }
}

/** Thousands of plans are judged by the same list of rules, so it is indexed once. */
const indexed = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();

function byIdOf(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  const known = indexed.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule]));
  indexed.set(rules, known);
  return known;
}

function weightOf(profile: Profile, rule: string): number {
  const severity = profile.rules[rule]?.severity;
  return severity === undefined ? 0 : weights[severity];
}
