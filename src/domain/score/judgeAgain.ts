import type { PlanFacts } from '../plan/planFacts';
import { canonicalJson } from '../ledger/canonicalJson';
import { catalogue } from './catalogue';
import { judgeOne } from './judge';
import { rulesOf, type Profile } from './profile';
import type { Rule } from './rule';
import type { Finding } from './score';

type Part = keyof PlanFacts;

/** What was judged, on which facts, and which of them each rule looked at. */
export interface Judged {
  facts: PlanFacts;
  profile: string;
  findings: Map<string, { finding: Finding; lookedAt: ReadonlySet<Part> }>;
  /** How many rules were judged this time; the others were taken over. */
  judged: number;
}

/**
 * Judges by every rule of a profile, taking over the findings of rules that looked only at facts which stand as before.
 * What a rule looks at is watched, not declared, so it cannot be declared wrongly; a rule is pure, so the same facts give
 * the same finding. The faults are those of `judgePlan`.
 */
export function judgeAgain(facts: PlanFacts, profile: Profile, before?: Judged, rules: readonly Rule[] = catalogue): Judged {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const changed = before?.profile === profile.version ? changedParts(before.facts, facts) : undefined;
  const findings: Judged['findings'] = new Map();
  let judged = 0;
  for (const id of rulesOf(profile)) {
    const kept = changed && before?.findings.get(id);
    if (kept && ![...kept.lookedAt].some((part) => changed.has(part))) {
      findings.set(id, kept);
      continue;
    }
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`Nothing was heard from ${id}, which the profile counts: no such rule`);
    findings.set(id, watch(rule, facts));
    judged += 1;
  }
  return { facts, profile: profile.version, findings, judged };
}

function watch(rule: Rule, facts: PlanFacts): { finding: Finding; lookedAt: ReadonlySet<Part> } {
  const lookedAt = new Set<Part>();
  const watched = new Proxy(facts, {
    get(of, part) {
      lookedAt.add(part as Part);
      return of[part as Part];
    },
  });
  return { finding: judgeOne(rule, watched), lookedAt };
}

function changedParts(before: PlanFacts, now: PlanFacts): Set<Part> {
  const parts = new Set([...Object.keys(before), ...Object.keys(now)] as Part[]);
  return new Set([...parts].filter((part) => before[part] !== now[part] && asText(before[part]) !== asText(now[part])));
}

const asText = (part: PlanFacts[Part]): string | undefined => (part === undefined ? undefined : canonicalJson(part, 'replace'));
