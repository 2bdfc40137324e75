import * as z from 'zod/mini';
import { hash } from '../ledger/event';
import type { EventOf } from '../record/eventShape';
import type { Quarantined, RecordedEvent } from '../record/recordedEvent';
import { seed } from './seed';

/** The chain of one sample. Samples of a site are numbered from 1. */
export const sampleChain = (id: string): string => `sample:${id}`;

/** What the auditor concluded from one objective. */
export const results = ['met', 'met with findings', 'not met'] as const;
export type Result = (typeof results)[number];

/** How many are looked at and why so many: everything, a published table, a computation, or the auditor's own number. */
export const bases = ['all', 'table', 'computed', 'chosen'] as const;
export type Basis = (typeof bases)[number];

const ticket = z.object({ issueId: z.string(), ticket: z.string() });

/** Events of a sample, in the order in which they can happen. */
export const sampleEvents = {
  'sample.frozen': z.looseObject({
    /** What the sample is for, in the auditor's words. */
    purpose: z.string(),
    /** The app's search, as text: what of Jira is the population. */
    query: z.string(),
    /** Projects it is limited to; none for every objective. */
    projects: z.array(z.string()),
    /** Issue ids in byte order. */
    ids: z.array(z.string()),
    hash,
    /** Found by the search, yet no objective. */
    excluded: z.array(z.looseObject({ issueId: z.string(), reason: z.string() })),
    /** Places of objectives that Jira could not search, so that objectives there may be lacking. */
    notSearched: z.array(z.looseObject({ projectId: z.string(), reason: z.string() })),
    /** Of the ids, how many whoever froze it could not open. One total, never a list. */
    outOfReach: z.int(),
    /**
     * Where objectives live, as it was set when this was frozen: which version of that setting, by whom, and the event of
     * the site that tells of exactly this. Without `event` the ledger does not tell of it. Absent in older samples, and on a
     * site without such places.
     */
    placed: z.optional(z.looseObject({ version: z.int(), by: z.string(), at: z.string(), places: z.int(), event: z.optional(z.int()) })),
    /** Objectives outside of those places that somebody made objectives one by one. Absent in older samples. */
    adopted: z.optional(z.array(z.looseObject({ issueId: z.string(), by: z.string(), at: z.string() }))),
    /** The sample drawn before this one from the same places. */
    follows: z.optional(z.string()),
  }),
  'sample.sized': z.looseObject({
    size: z.int(),
    basis: z.enum(bases),
    /** Hundredths of a per cent. */
    aim: z.looseObject({ confidence: z.int(), tolerable: z.int(), expected: z.int() }),
  }),
  'sample.drawn': z.looseObject({
    /** How tickets are made; a word of this file's history, for whoever checks years later. */
    method: z.enum(['sha256 of seed, comma, issue id; smallest first', 'all']),
    seed: z.optional(seed),
    /** In ticket order; when all are looked at, in byte order and without tickets. */
    drawn: z.array(ticket),
    /** SHA-256 of all ids of the population in ticket order, joined by line feeds. */
    order: z.optional(hash),
  }),
  'sample.replaced': z.looseObject({ issueId: z.string(), next: ticket, reason: z.string() }),
  'sample.looked': z.looseObject({ issueId: z.string(), note: z.string(), result: z.enum(results) }),
} as const;

export type SampleEvent = EventOf<typeof sampleEvents>;
type Said<T extends SampleEvent['type']> = Extract<SampleEvent, { type: T }>['data'] & { by: string; at: string };

/** What was concluded from one objective, by whom, when. */
export type Look = Said<'sample.looked'>;

/** What is recorded of one sample: four facts in the order in which they happened, and what was looked at. */
export interface Sample {
  population?: Said<'sample.frozen'>;
  plan?: Said<'sample.sized'>;
  draw?: Said<'sample.drawn'>;
  replaced: Said<'sample.replaced'>[];
  /** All of them; the newest of an objective counts, see {@link lookAt}. */
  looks: Look[];
  /** Events that were set aside: a type or shape this version does not know, or data that were erased. */
  setAside: Quarantined[];
}

/** A sample of which nothing is recorded. */
export const noSample: Sample = { replaced: [], looks: [], setAside: [] };

/** How far a sample has come. */
export type SampleState = 'nothing' | 'frozen' | 'sized' | 'drawn';

/** Once a later fact is there, an earlier one can no longer change. */
export const stateOf = ({ population, plan, draw }: Sample): SampleState =>
  draw ? 'drawn' : plan ? 'sized' : population ? 'frozen' : 'nothing';

/** An objective in a sample. `ticket` is empty where all are looked at. */
export interface InSample {
  issueId: string;
  ticket: string;
  insteadOf?: string;
}

/** What is looked at: what was drawn, with the replacements in the places of what they replace. */
export function inSample({ draw, replaced }: Sample): InSample[] {
  return replaced.reduce<InSample[]>(
    (now, { issueId, next }) => now.map((one) => (one.issueId === issueId ? { issueId: next.issueId, ticket: next.ticket, insteadOf: issueId } : one)),
    draw?.drawn.map((one) => ({ issueId: one.issueId, ticket: one.ticket })) ?? [],
  );
}

/** What counts for an objective now. */
export const lookAt = ({ looks }: Sample, issueId: string): Look | undefined => looks.findLast((look) => look.issueId === issueId);

/** Folds the events of a sample's chain, in their order. What cannot be read is set aside and named, and the rest counts. */
export function foldSample(events: readonly RecordedEvent[], quarantined: readonly Quarantined[] = []): Sample {
  return events.reduce(foldOne, { ...noSample, setAside: [...quarantined] });
}

function foldOne(sample: Sample, event: RecordedEvent): Sample {
  const aside = (problem: string): Sample => ({ ...sample, setAside: [...sample.setAside, { sequence: event.sequence, problem }] });
  const shape = Object.hasOwn(sampleEvents, event.type) ? sampleEvents[event.type as keyof typeof sampleEvents] : undefined;
  // What the ledger says of itself (an erasure) changes nothing about the sample.
  if (shape === undefined) return event.type.startsWith('content.') ? sample : aside(`${event.type}: not a type this version knows`);
  if (event.data === undefined) return aside(`${event.type}: its data were erased`);
  const read = shape.safeParse(event.data);
  if (!read.success) return aside(`${event.type}: ${read.error.issues[0]?.path.map(String).join('.') ?? ''} is not as expected`);
  const said = { by: event.actor, at: event.at };
  const known = { ...event, data: read.data } as SampleEvent;
  switch (known.type) {
    case 'sample.frozen':
      return sample.population ? aside('a population frozen a second time') : { ...sample, population: { ...known.data, ...said } };
    case 'sample.sized':
      return sample.plan ? aside('a size set a second time') : { ...sample, plan: { ...known.data, ...said } };
    case 'sample.drawn':
      return sample.draw ? aside('a second draw') : { ...sample, draw: { ...known.data, ...said } };
    case 'sample.replaced':
      return { ...sample, replaced: [...sample.replaced, { ...known.data, ...said }] };
    case 'sample.looked':
      return { ...sample, looks: [...sample.looks, { ...known.data, ...said }] };
  }
}
