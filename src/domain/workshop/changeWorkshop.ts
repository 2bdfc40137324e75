import { canonicalJson } from '../ledger/canonicalJson';
import type { RecordRefusal } from '../record/decision';
import { isBeingPromoted } from './promotion';
import { workshopLimits, type Candidate, type Workshop } from './workshop';
import type { WorkshopDeed } from './workshopDeed';

/** What a deed comes to: the next workshop, nothing because it is done already, a lost race, or a refusal. */
export type WorkshopDecision =
  | { kind: 'keep'; workshop: Workshop }
  | { kind: 'done already' }
  | { kind: 'changed meanwhile' }
  | { kind: 'refused'; refusal: RecordRefusal };

/** A workshop as it stands; version 0 and nothing while the project has none. */
export interface StandingWorkshop {
  version: number;
  workshop?: Workshop;
}

/** Who does it and when, from the platform. */
interface Moment {
  actor: string;
  at: string;
}

/**
 * Decides about a deed on a project's workshop. A candidate that is an objective already, or is being made one, keeps what
 * it says: from then on the epic is where it is changed. Whether the actor may is decided before.
 */
export function changeWorkshop(standing: StandingWorkshop, deed: WorkshopDeed, moment: Moment): WorkshopDecision {
  const { version, workshop } = standing;
  if (deed.deed === 'begin') return begin(standing, deed);
  if (workshop === undefined || version === 0) return refused({ kind: 'unknown', what: 'workshop', id: '' });
  switch (deed.deed) {
    case 'set priorities':
      if (same(workshop.priorities, deed.priorities)) return { kind: 'done already' };
      if (!same(workshop.priorities, deed.seen)) return { kind: 'changed meanwhile' };
      return keep({ ...workshop, priorities: deed.priorities });
    case 'add candidates':
      return add(workshop, deed.candidates, moment);
    case 'change candidate':
      return onCandidate(workshop, deed.id, moment, (candidate) => {
        if (same(contentOf(candidate), deed.content)) return 'done already';
        if (candidate.revision !== deed.revision) return 'changed meanwhile';
        const { sentence, fields, owner, due, effort, cost, value, effortGrade, risk, ...kept } = candidate;
        return { ...kept, ...deed.content, sentence: deed.content.sentence.trim(), revision: kept.revision + 1 };
      });
    case 'remove candidate':
      if (!workshop.candidates.some(({ id }) => id === deed.id)) return { kind: 'done already' };
      return onCandidate(workshop, deed.id, moment, ({ revision }) => (revision === deed.revision ? undefined : 'changed meanwhile'));
    case 'choose':
      return onCandidate(workshop, deed.id, moment, (candidate) => (candidate.chosen === deed.chosen ? 'done already' : { ...candidate, chosen: deed.chosen }));
    case 'order':
      return order(workshop, deed);
    case 'publish':
      return publish(workshop, deed.publication, moment);
  }
}

const keep = (workshop: Workshop): WorkshopDecision => ({ kind: 'keep', workshop });
const refused = (refusal: RecordRefusal): WorkshopDecision => ({ kind: 'refused', refusal });
const same = (one: unknown, other: unknown): boolean => canonicalJson(one, 'replace') === canonicalJson(other, 'replace');

/** The content of a candidate, without what the app keeps beside it. */
function contentOf({ sentence, fields, owner, due, effort, cost, value, effortGrade, risk }: Candidate): object {
  return JSON.parse(JSON.stringify({ sentence, fields, owner, due, effort, cost, value, effortGrade, risk })) as object;
}

function begin({ version, workshop }: StandingWorkshop, { name, heldOn, basedOn }: Extract<WorkshopDeed, { deed: 'begin' }>): WorkshopDecision {
  if (version !== basedOn) {
    // A click that came twice: the workshop it asked for stands there, and nobody has said anything in it.
    const twice = workshop !== undefined && version === basedOn + 1 && workshop.name === name.trim() && workshop.heldOn === heldOn && workshop.candidates.length === 0;
    return { kind: twice ? 'done already' : 'changed meanwhile' };
  }
  const earlier = workshop === undefined ? [] : [{ name: workshop.name, version }, ...workshop.earlier].slice(0, workshopLimits.earlier);
  return keep({
    version: 1,
    name: name.trim(),
    ...(heldOn === undefined ? {} : { heldOn }),
    priorities: { policies: [], requirements: [], services: [] },
    candidates: [],
    published: [],
    earlier,
  });
}

function add(workshop: Workshop, asked: readonly { id: string; sentence: string }[], { actor }: Moment): WorkshopDecision {
  const there = new Set(workshop.candidates.map(({ id }) => id));
  const fresh = asked.filter(({ id }, at) => !there.has(id) && asked.findIndex((other) => other.id === id) === at);
  if (fresh.length === 0) return { kind: 'done already' };
  const came = workshop.candidates.length + fresh.length;
  if (came > workshopLimits.candidates) {
    return refused({ kind: 'not met', items: [{ item: 'room for the candidates', facts: { most: workshopLimits.candidates, there: workshop.candidates.length, came: fresh.length } }] });
  }
  const added = fresh.map(({ id, sentence }): Candidate => ({ id, revision: 1, sentence: sentence.trim(), fields: {}, by: actor, chosen: false }));
  return keep({ ...workshop, candidates: [...workshop.candidates, ...added] });
}

/** Changes one candidate; `undefined` takes it away. */
function onCandidate(workshop: Workshop, id: string, { at }: Moment, change: (candidate: Candidate) => Candidate | undefined | 'done already' | 'changed meanwhile'): WorkshopDecision {
  const candidate = workshop.candidates.find((one) => one.id === id);
  if (candidate === undefined) return refused({ kind: 'unknown', what: 'candidate', id });
  const next = change(candidate);
  if (next === 'done already' || next === 'changed meanwhile') return { kind: next };
  if (candidate.epic) return refused({ kind: 'not now', state: 'an objective already', expected: ['a candidate'] });
  if (isBeingPromoted(candidate, at)) return refused({ kind: 'not now', state: 'being made an objective', expected: ['a candidate'] });
  return keep({ ...workshop, candidates: workshop.candidates.flatMap((one) => (one.id === id ? (next === undefined ? [] : [next]) : [one])) });
}

/** Candidates that came meanwhile go to the end, and those that went are left out; another order meanwhile is a lost race. */
function order(workshop: Workshop, { ids, seen }: Extract<WorkshopDeed, { deed: 'order' }>): WorkshopDecision {
  const now = workshop.candidates.map(({ id }) => id);
  const stillSeen = seen.filter((id) => now.includes(id));
  const came = now.filter((id) => !seen.includes(id));
  const wanted = [...new Set(ids)].filter((id) => stillSeen.includes(id));
  if (wanted.length !== stillSeen.length) return { kind: 'changed meanwhile' };
  const next = [...wanted, ...came];
  if (same(next, now)) return { kind: 'done already' };
  if (!same(now.filter((id) => seen.includes(id)), stillSeen)) return { kind: 'changed meanwhile' };
  return keep({ ...workshop, candidates: next.flatMap((id) => workshop.candidates.find((one) => one.id === id) ?? []) });
}

function publish(workshop: Workshop, publication: Extract<WorkshopDeed, { deed: 'publish' }>['publication'], { actor, at }: Moment): WorkshopDecision {
  const { channel, link, on } = publication;
  if (workshop.published.some((one) => same({ channel: one.channel, link: one.link ?? '', on: one.on }, { channel: channel.trim(), link: link ?? '', on }))) return { kind: 'done already' };
  if (on > at.slice(0, 10)) return refused({ kind: 'not met', items: [{ item: 'a day that has been', facts: { until: on } }] });
  if (workshop.published.length >= workshopLimits.published) {
    return refused({ kind: 'not met', items: [{ item: 'room for another place', facts: { most: workshopLimits.published } }] });
  }
  return keep({ ...workshop, published: [...workshop.published, { channel: channel.trim(), ...(link === undefined ? {} : { link }), on, by: actor, at }] });
}
