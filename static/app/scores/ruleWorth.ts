import { profiles, rulesOf, type Profile } from '../../../src/domain/score/profile';
import type { Rule } from '../../../src/domain/score/rule';
import type { Severity } from '../../../src/domain/score/score';

/** What a rule counts for in the newest version that has a use for it, and since which version. */
export interface RuleWorth {
  /** `beside`: shown beside traceability, and weighs nothing. */
  severity: Severity | 'beside';
  operation: boolean;
  since: string | undefined;
}

/** See {@link RuleWorth}. A rule no version counts yet is `beside`, without a version. */
export function ruleWorth({ id }: Rule): RuleWorth {
  const since = profiles.find((profile) => rulesOf(profile).includes(id))?.version;
  const newest: Profile | undefined = profiles.filter((profile) => rulesOf(profile).includes(id)).at(-1);
  const planned = newest?.rules[id]?.severity;
  const happened = newest?.operation?.[id]?.severity;
  return { severity: planned ?? happened ?? 'beside', operation: planned === undefined && happened !== undefined, since };
}
