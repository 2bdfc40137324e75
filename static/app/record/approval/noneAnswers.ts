import type { Commitment } from '../../../../src/domain/commitment/commitment';
import type { frozenWords } from '../../words/record';

/** A question of the plan that was answered with “none”. */
export interface NoneAnswer {
  question: keyof typeof frozenWords.english;
  /** What is said beside it: the reason, or whose capacity is enough. */
  detail?: string;
  /** Account id, and ISO 8601. */
  by: string;
  at: string;
}

/** Every “none” of a commitment, with who said so and when: the approver is asked to believe each of them. */
export function noneAnswers({ objective, what, resources }: Commitment): NoneAnswer[] {
  const { noRequirement } = objective;
  const { noneExtra } = resources;
  const plain: [NoneAnswer['question'], { by: string; at: string } | undefined][] = [
    ['noThirdPartyWork', what.noThirdPartyWork],
    ['noChangeRecords', what.noChangeRecords],
    ['noBudget', resources.noBudget],
    ['noSkills', resources.noSkills],
    ['noTools', resources.noTools],
    ['noThirdParties', resources.noThirdParties],
  ];
  return [
    ...(noRequirement === undefined ? [] : [{ question: 'noRequirement' as const, detail: noRequirement.reason, by: noRequirement.by, at: noRequirement.at }]),
    ...(noneExtra === undefined ? [] : [{ question: 'noneExtra' as const, detail: noneExtra.role, by: noneExtra.by, at: noneExtra.at }]),
    ...plain.flatMap(([question, answer]) => (answer === undefined ? [] : [{ question, by: answer.by, at: answer.at }])),
  ];
}
