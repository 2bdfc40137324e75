import type { Decision } from '../record/decision';
import { mayAs, type Acting } from '../record/situation';
import { auditorsPart } from './freezePopulation';
import type { Aim } from './sampleSize';
import { type Basis, type Sample, stateOf } from './sample';
import { sizeAdvice } from './sizeAdvice';
import { unless } from './unmet';

/** How many to look at, to show what. */
export interface Sizing {
  size: number;
  aim: Aim;
}

/**
 * Settles how many are drawn, before the seed: a size chosen with the draw in sight could be chosen to fit it. Whether
 * the size is the advised one or the auditor's own is found here, not told. Quiet when exactly this is settled.
 */
export function sizeSample(sample: Sample, acting: Acting, { size, aim }: Sizing): Decision {
  if (!mayAs(acting, 'auditor')) return auditorsPart;
  const { population, plan } = sample;
  const state = stateOf(sample);
  if (state === 'sized' && plan?.size === size && sameAim(plan.aim, aim)) return { kind: 'done already' };
  if (population === undefined || state !== 'frozen') return { kind: 'refused', refusal: { kind: 'not now', state, expected: ['frozen'] } };
  const count = population.ids.length;
  const gaps = [
    ...unless(size >= 1 && size <= count, 'size is within the population', { size, count }),
    ...unless(aim.expected < aim.tolerable, 'less is expected than is tolerable', { expected: aim.expected / 100, tolerable: aim.tolerable / 100 }),
  ];
  if (gaps.length > 0) return { kind: 'refused', refusal: { kind: 'not met', items: gaps } };
  return { kind: 'events', events: [{ type: 'sample.sized', data: { size, basis: basisOf(size, count, aim), aim } }] };
}

function basisOf(size: number, count: number, aim: Aim): Basis {
  if (size === count) return 'all';
  const advice = sizeAdvice(count, aim);
  return advice.size === size && (advice.basis === 'table' || advice.basis === 'computed') ? advice.basis : 'chosen';
}

const sameAim = (a: Aim, b: Aim): boolean => a.confidence === b.confidence && a.tolerable === b.tolerable && a.expected === b.expected;
