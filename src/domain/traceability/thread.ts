import type { RecordFacts } from '../plan/recordFacts';
import type { WholeFacts } from './expectedRelations';
import type { Relation, RelationGroup } from './relation';

/** From policy to closure. */
export const stations = ['policy', 'requirement', 'objective', 'plan', 'work', 'evidence', 'measurement', 'review', 'closure'] as const;
export type Station = (typeof stations)[number];

/** What holds at a station; `unknown` where nothing was brought that could tell. */
export type StationVerdict = 'holds' | 'broken' | 'not due' | 'unknown';

/** What is recorded at the stations after the work, by whoever keeps measurements, reviews and closure. */
export type Recorded = Partial<Record<'measurement' | 'review' | 'closure', boolean>>;

export interface Thread {
  stations: { station: Station; verdict: StationVerdict }[];
  /** Every station that the state demands holds; absent while one of them cannot be told. */
  complete?: boolean;
}

/** How far the thread has to reach in each state. A draft owes nothing yet; an objective that ended early owes no more than its plan. */
const demanded: Record<RecordFacts['state'], number> = {
  draft: 0, accepted: 0, approved: 4, active: 5, evaluating: 8, closed: 9, suspended: 4, cancelled: 4, superseded: 4,
};

/** The thread of one objective, station by station, with a separate yes or no. It is no figure and is part of none. */
export function threadOf(facts: WholeFacts, relations: readonly Relation[], recorded: Recorded = {}): Thread {
  const due = demanded[facts.record.state];
  const found = stations.map((station, at) => ({ station, verdict: at < due ? verdictAt(station, facts, relations, recorded) : ('not due' as const) }));
  const verdicts = found.map(({ verdict }) => verdict);
  if (verdicts.includes('broken')) return { stations: found, complete: false };
  return verdicts.includes('unknown') ? { stations: found } : { stations: found, complete: due > 0 };
}

function verdictAt(station: Station, { definition, record, work }: WholeFacts, relations: readonly Relation[], recorded: Recorded): StationVerdict {
  const whole = (...groups: RelationGroup[]) => holds(relations.every(({ group, there }) => there || !groups.includes(group)));
  switch (station) {
    case 'policy':
    case 'requirement':
      return whole(station);
    case 'objective':
      return holds(definition.kind === 'value' && relations.some(({ message }) => message === 'acceptance.measured'));
    case 'plan':
      return holds(record.version !== undefined && whole('owner', 'budget and capacity', 'acceptance criteria') === 'holds');
    case 'work':
      return whole('work');
    case 'evidence': {
      const done = work.issues.filter(({ statusCategory }) => statusCategory === 'done');
      return holds(done.length > 0 && done.every(({ hasEvidence }) => hasEvidence === true));
    }
    default:
      return recorded[station] === undefined ? 'unknown' : holds(recorded[station]);
  }
}

const holds = (yes: boolean): StationVerdict => (yes ? 'holds' : 'broken');
