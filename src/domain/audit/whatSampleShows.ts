import { mostThatFail } from './mostThatFail';
import { inSample, lookAt, type Sample } from './sample';
import { wholeShare } from './hypergeometric';

/** What may be said of the whole population. Counts of objectives; shares and confidence in hundredths of a per cent. */
export type SampleShows =
  /** Not all of it is looked at, so it says nothing yet. */
  | { kind: 'nothing yet'; read: number; of: number }
  /** Every objective was looked at: this is a count, not an estimate. */
  | { kind: 'count'; failed: number; of: number }
  /** At the confidence, at most `atMost` of the population fail, which is `share` of it, rounded up. */
  | { kind: 'limit'; failed: number; of: number; population: number; atMost: number; share: number; confidence: number; tolerable: number; supported: boolean };

/** What the sample shows about objectives that are not met, and no more than that. */
export function whatSampleShows(sample: Sample): SampleShows {
  const looks = inSample(sample).map(({ issueId }) => lookAt(sample, issueId));
  const read = looks.filter((look) => look !== undefined).length;
  const { population, plan } = sample;
  if (population === undefined || plan === undefined || looks.length === 0 || read < looks.length) {
    return { kind: 'nothing yet', read, of: looks.length };
  }
  const failed = looks.filter((look) => look?.result === 'not met').length;
  const count = population.ids.length;
  if (looks.length === count) return { kind: 'count', failed, of: count };
  const { confidence, tolerable } = plan.aim;
  const atMost = mostThatFail(count, looks.length, failed, confidence);
  return {
    kind: 'limit',
    failed,
    of: looks.length,
    population: count,
    atMost,
    share: Math.ceil((atMost * wholeShare) / count),
    confidence,
    tolerable,
    // The aim was to rule out the first intolerable count; a share of exactly what is tolerable is not ruled out.
    supported: atMost * wholeShare < tolerable * count,
  };
}
