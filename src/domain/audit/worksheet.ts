import type { Element } from '../plan/fields';
import type { PlanFacts } from '../plan/planFacts';
import type { Finding, Scoring } from '../score/score';
import type { Profile } from '../score/profile';

/** The stations of the thread, from why an objective is there to how it ended. */
export const stations = ['policy', 'requirement', 'objective', 'plan', 'work', 'evidence', 'measurement', 'review', 'closure'] as const;
export type StationName = (typeof stations)[number];

/** A break in the thread: a rule that is not met, or one of the words below with its facts. Sentences are made at the edge. */
export type Gap = { kind: 'rule'; element: Element; finding: Finding } | { kind: 'said'; item: GapItem; facts: Record<string, string | number> };
export type GapItem =
  | 'no policy'
  | 'policy not in force'
  | 'policy not in the catalogue'
  | 'no requirement'
  | 'requirement not applicable'
  | 'requirement not in the catalogue'
  | 'never approved'
  | 'changed since approval'
  | 'no work'
  | 'work before approval'
  | 'no evidence'
  | 'nothing is measured'
  | 'no review is planned'
  | 'due date has passed';

/**
 * How the thread stands at a station. `not kept here` is said where the record is held elsewhere and the app cannot show
 * it, which is neither met nor a gap: the auditor has to ask for it.
 */
export interface Station {
  name: StationName;
  stands: 'holds' | 'gaps' | 'not due' | 'not kept here' | 'unknown';
  gaps: Gap[];
}

/** The work under an objective as the reader can see it, by where it stands. */
export interface SeenWork {
  todo: number;
  inProgress: number;
  done: number;
}

/** What a worksheet is made of. `today` is a calendar day. */
export interface WorksheetFacts {
  facts: PlanFacts;
  scoring: Scoring;
  profile: Profile;
  /** Absent while it is not read. */
  work?: SeenWork;
  today: string;
}

/**
 * The thread of one objective, station by station, with every gap named. It concludes nothing about conformity: that is
 * the auditor's part. Rules of weight zero (advice) make no gap.
 */
export function worksheet(given: WorksheetFacts): Station[] {
  return stations.map((name) => ({ name, ...judged[name](given) }));
}

type Judged = Pick<Station, 'stands' | 'gaps'>;
const planElements: Element[] = ['what', 'resources', 'who', 'when', 'evaluated'];

const judged: Record<StationName, (given: WorksheetFacts) => Judged> = {
  policy: ({ facts: { definition, catalogues } }) => {
    if (catalogues === undefined || definition.kind === 'newer') return unknown;
    const ids = definition.kind === 'value' ? (definition.value.policies ?? []) : [];
    if (ids.length === 0) return gaps(said('no policy'));
    return gaps(
      ...ids.flatMap((id) => {
        const policy = catalogues.policies.find((one) => one.id === id);
        if (policy === undefined) return said('policy not in the catalogue', { id });
        return policy.state === 'effective' ? [] : said('policy not in force', { title: policy.title, state: policy.state });
      }),
    );
  },
  requirement: ({ facts: { definition, catalogues } }) => {
    if (catalogues === undefined || definition.kind === 'newer') return unknown;
    const { requirements: ids = [], noRequirement } = definition.kind === 'value' ? definition.value : {};
    // Saying why none bears on it answers the question; the reason is shown for the auditor to weigh.
    if (ids.length === 0) return noRequirement === undefined ? gaps(said('no requirement')) : gaps();
    return gaps(
      ...ids.flatMap((id) => {
        const requirement = catalogues.requirements.find((one) => one.id === id);
        if (requirement === undefined) return said('requirement not in the catalogue', { id });
        return requirement.state === 'retired' ? said('requirement not applicable', { title: requirement.title }) : [];
      }),
    );
  },
  objective: ({ facts: { record }, scoring, profile }) => {
    if (record === undefined) return unknown;
    const { version, departs } = record;
    return gaps(
      ...(version === undefined ? [said('never approved')] : []),
      ...(departs === undefined || departs.class === 'T4' ? [] : [said('changed since approval', { class: departs.class, since: departs.since })]),
      ...ruleGaps(scoring, profile, ['objective']),
    );
  },
  plan: ({ scoring, profile }) => gaps(...ruleGaps(scoring, profile, planElements)),
  work: ({ facts: { record }, work }) => {
    if (work === undefined) return unknown;
    return gaps(
      ...(work.todo + work.inProgress + work.done === 0 ? [said('no work')] : []),
      ...(record?.underWayBeforeApproval === true ? [said('work before approval')] : []),
    );
  },
  evidence: ({ facts: { record }, work }) => {
    if (record === undefined) return unknown;
    if (record.evidence.length > 0) return gaps();
    return work !== undefined && work.done === 0 ? notDue : gaps(said('no evidence'));
  },
  measurement: ({ facts: { evaluation, definition } }) => {
    if (evaluation.kind === 'newer' || definition.kind === 'newer') return unknown;
    const planned = evaluation.kind === 'value' && (evaluation.value.metrics.length > 0 || evaluation.value.acceptanceTest !== undefined);
    return planned ? elsewhere : gaps(said('nothing is measured'));
  },
  review: ({ facts: { evaluation } }) => {
    if (evaluation.kind === 'newer') return unknown;
    return evaluation.kind === 'value' && evaluation.value.review !== undefined ? elsewhere : gaps(said('no review is planned'));
  },
  closure: ({ facts: { record, due }, today }) => {
    const state = record?.state;
    if (state === 'closed' || state === 'cancelled' || state === 'superseded') return gaps();
    return due !== undefined && due < today ? gaps(said('due date has passed', { due })) : notDue;
  },
};

const unknown: Judged = { stands: 'unknown', gaps: [] };
const notDue: Judged = { stands: 'not due', gaps: [] };
const elsewhere: Judged = { stands: 'not kept here', gaps: [] };
const gaps = (...found: Gap[]): Judged => ({ stands: found.length > 0 ? 'gaps' : 'holds', gaps: found });
const said = (item: GapItem, facts: Record<string, string | number> = {}): Gap => ({ kind: 'said', item, facts });

function ruleGaps(scoring: Scoring, profile: Profile, elements: readonly Element[]): Gap[] {
  const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
  return findings.flatMap((finding): Gap[] => {
    const counted = profile.rules[finding.rule];
    if (counted === undefined || counted.severity === 'advice' || !elements.includes(counted.element)) return [];
    return finding.outcome === 'unmet' || finding.outcome === 'partly' ? [{ kind: 'rule', element: counted.element, finding }] : [];
  });
}
