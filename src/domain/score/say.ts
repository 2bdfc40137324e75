import { fillMessage, type Show } from './fillMessage';
import type { Rule } from './rule';
import type { Judgement } from './score';

/** A finding in words, from the rule's own messages. An unknown message or a missing fact is a fault. */
export function say(rule: Rule, finding: Judgement, show?: Show): string {
  const template = Object.hasOwn(rule.messages, finding.message) ? rule.messages[finding.message] : undefined;
  if (template === undefined) throw new Error(`${rule.id} has no message ${finding.message}`);
  return fillMessage(template, finding.facts, show);
}
