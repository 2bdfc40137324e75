import { drawSample } from '../../../src/domain/audit/drawSample';
import { freezePopulation, type Freezing } from '../../../src/domain/audit/freezePopulation';
import { foldSample, noSample, type Sample } from '../../../src/domain/audit/sample';
import type { Seed } from '../../../src/domain/audit/seed';
import { sizeSample } from '../../../src/domain/audit/sizeSample';
import { usualAim } from '../../../src/domain/audit/sampleSize';
import type { Json } from '../../../src/domain/ledger/json';
import type { Decision, Standing } from '../../../src/domain/record/decision';
import type { RecordedEvent } from '../../../src/domain/record/recordedEvent';
import type { Acting } from '../../../src/domain/record/situation';

export const lena: Acting = { actor: 'account-lena', at: '2026-11-17T09:31:00.000Z', standings: new Set<Standing>(['auditor']), roles: [] };
export const amara: Acting = { ...lena, actor: 'account-amara', standings: new Set<Standing>(['SMS manager']) };

export const dice: Seed = { kind: 'digits', digits: '40928173365518207749013', from: 'dice', witness: 'account-amara' };

export const found = (count: number): Freezing => ({
  purpose: 'Internal audit 2026-2',
  query: 'objectives of the register',
  projects: [],
  ids: Array.from({ length: count }, (_, i) => String(10_001 + i)),
  excluded: [],
  notSearched: [],
  outOfReach: 0,
});

/** The sample after a decision; what is refused leaves it as it is. */
export function after(sample: Sample, decision: Decision, by: Acting = lena): Sample {
  if (decision.kind !== 'events') return sample;
  const events = decision.events.map((event, i): RecordedEvent => ({
    ...event,
    // As the ledger gives it back: read from text.
    data: JSON.parse(JSON.stringify(event.data)) as Json,
    sequence: i + 1,
    actor: by.actor,
    at: by.at,
    hash: '0'.repeat(64),
  }));
  const more = foldSample(events);
  return {
    population: sample.population ?? more.population,
    plan: sample.plan ?? more.plan,
    draw: sample.draw ?? more.draw,
    replaced: [...sample.replaced, ...more.replaced],
    looks: [...sample.looks, ...more.looks],
    setAside: [...sample.setAside, ...more.setAside],
  };
}

/** A sample of `size` of `count` objectives, drawn with dice. */
export function aDrawnSample(size: number, count: number): Sample {
  const frozen = after(noSample, freezePopulation(noSample, lena, found(count)));
  const sized = after(frozen, sizeSample(frozen, lena, { size, aim: usualAim }));
  return after(sized, drawSample(sized, lena, dice));
}
