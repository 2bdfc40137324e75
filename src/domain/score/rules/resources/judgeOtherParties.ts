import { otherPartyIn } from '../../../plan/otherPartyIn';
import type { PlanFacts } from '../../../plan/planFacts';
import { excerpt } from '../../excerpt';
import { judgeReading, readingMessages } from '../../judgeReading';
import { notApplicable, unknown, unmet } from '../../judgement';
import type { Messages } from '../../rule';
import type { Judgement } from '../../score';
import { answerAbout, type ResourceAnswer } from './answerAbout';

/**
 * Judges the other parties a plan names. Where it names none: “none” with who says so makes the rule not applicable, but is
 * no answer beside an activity that a supplier does; activities that stand in a newer version leave that unknown; and
 * silence is unmet.
 */
export function judgeOtherParties(
  rule: string,
  { resources, plannedWork }: Pick<PlanFacts, 'resources' | 'plannedWork'>,
  judge: (named: Extract<ResourceAnswer, { kind: 'named' }>) => Judgement,
): Judgement {
  const open = (): Judgement => unmet(`${rule}.open`);
  return judgeReading(rule, resources, open, (value) => {
    const answer = answerAbout(value, 'thirdParties');
    if (answer.kind === 'named') return judge(answer);
    if (answer.kind === 'open') return open();
    if (plannedWork.kind === 'newer') return unknown(`${rule}.newer`, { version: plannedWork.version });
    const activities = plannedWork.kind === 'value' ? plannedWork.value.activities : [];
    const [party] = activities.flatMap((activity) => otherPartyIn(activity) ?? []);
    return party === undefined
      ? notApplicable(`${rule}.none`, { by: answer.by, on: answer.on })
      : unmet(`${rule}.inWork`, { first: excerpt(party) });
  });
}

/** The messages of {@link judgeOtherParties} for one rule. */
export const otherPartyMessages = (rule: string): Messages => ({
  [`${rule}.none`]: 'Not applicable: no other party is needed, says {by:person} on {on:day}',
  [`${rule}.inWork`]: 'It is said that no other party is needed, but “{first}” does a part of the work',
  [`${rule}.open`]: 'Nothing says whether other parties are needed',
  ...readingMessages(rule),
});
