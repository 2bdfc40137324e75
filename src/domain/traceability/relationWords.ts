import { fillMessage, type Show } from '../score/fillMessage';
import type { Relation } from './relation';

/** English by message, in the form of score/fillMessage.ts. */
export const relationWords: Record<string, string> = {
  'policy.there': 'Serves the policy statement “{title}”',
  'policy.none': 'Serves no policy statement',
  'policy.dead': 'The policy statement {id} is {state}',
  'requirement.there': 'Answers the requirement “{title}”',
  'requirement.none': 'Answers no applicable requirement, and nobody has said that none applies',
  'requirement.dead': 'The requirement {id} is {state}',
  'work.there': '“{activity}” is carried by {issues#1 issue|{issues} issues}',
  'work.none': '“{activity}” is carried by no issue',
  'work.noActivities': 'No activity is planned',
  'owner.there': 'One person answers for it',
  'owner.none': 'Nobody answers for it',
  'owner.inactive': 'The account of who answers for it is no longer active',
  'commitment.there': '“{line}” is committed',
  'commitment.none': '“{line}” is not committed by anybody',
  'commitment.declined': '“{line}” was declined',
  'commitment.lapsed': '“{line}” is no longer committed ({state})',
  'commitment.noLines': 'Nothing says what it needs, or that it needs nothing more',
  'milestone.there': 'Work leads to “{milestone}”',
  'milestone.none': 'No work is due on the way to “{milestone}”',
  'acceptance.there': 'It is said when “{deliverable}” is accepted',
  'acceptance.none': 'Nothing says when “{deliverable}” is accepted',
  'acceptance.measured': 'It is said how the result is judged',
  'acceptance.notMeasured': 'Nothing says how the result is judged',
};

/** A relation in words. A message without words is a fault. */
export function sayRelation({ message, facts }: Relation, show?: Show): string {
  const template = Object.hasOwn(relationWords, message) ? relationWords[message] : undefined;
  if (template === undefined) throw new Error(`No message ${message} in traceability/relationWords.ts`);
  return fillMessage(template, facts, show);
}
