import * as z from 'zod/mini';
import type { Sample, SampleState } from '../../domain/audit/sample';
import { results } from '../../domain/audit/sample';
import { seed } from '../../domain/audit/seed';
import { issueId, projectId } from './ids';

/** Samples of a site are numbered from 1. */
const sampleId = z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'the number of a sample'));
const text = (most: number) => z.string().check(z.maxLength(most, `at most ${most.toLocaleString('en')} characters`));
/** Hundredths of a per cent. */
const share = (from: number, to: number) => z.int().check(z.minimum(from, `at least ${from / 100} %`), z.maximum(to, `at most ${to / 100} %`));

/** A sample in a list. */
export interface SampleSummary {
  id: string;
  purpose: string;
  state: SampleState;
  /** When and by whom its population was frozen, and how many it has. */
  at: string;
  by: string;
  population: number;
  /** How many are to be looked at, and how many were; absent before the size is settled. */
  size?: number;
  looked: number;
  notMet: number;
}

/** A sample with what the acting user may do to it. */
export interface OpenedSample {
  id: string;
  sample: Sample;
  /** This moment on the site's clock, ISO 8601 in UTC: screens never judge by the browser's. */
  at: string;
  /** False for whoever may only read it. */
  mayAct: boolean;
}

const of = <T>() => z.custom<T>((value) => value !== undefined);
/** The sample after the command. `already` when there was nothing left to do. */
const kept = z.object({ id: z.string(), done: z.enum(['now', 'already']), sample: of<Sample>() });

/**
 * Calls about samples of objectives and what was looked at in them. Commands need the app's permission “Audit service
 * objectives”; reading needs it too, or the role SMS manager.
 */
export const auditCalls = {
  /** Samples, newest first, at most 20: those before `before`, or the newest. */
  samples: {
    request: z.object({ before: z.optional(sampleId) }),
    reply: z.object({ samples: z.array(of<SampleSummary>()), more: z.boolean(), mayAct: z.boolean() }),
  },
  /** One sample with its whole record. */
  sample: { request: z.object({ sampleId }), reply: of<OpenedSample>() },
  /**
   * Finds every objective the app knows, in all projects or in these, and freezes the list as the population of a new
   * sample. Refused for a project that the auditor may not browse.
   */
  freezePopulation: {
    request: z.object({ purpose: text(200), projects: z.array(projectId).check(z.maxLength(50, 'at most 50 projects')) }),
    reply: kept,
  },
  /** Settles how many are looked at, and what that is to show. */
  sizeSample: {
    request: z.object({
      sampleId,
      size: z.int(),
      aim: z.object({ confidence: share(5000, 9999), tolerable: share(1, 9999), expected: share(0, 9998) }),
    }),
    reply: kept,
  },
  /** Draws. `seed` is absent only where all are looked at. */
  drawSample: { request: z.object({ sampleId, seed: z.optional(seed) }), reply: kept },
  /** Puts the next ticket in the place of an objective that cannot be looked at. */
  replaceDrawn: { request: z.object({ sampleId, issueId, reason: text(1000) }), reply: kept },
  /** Keeps what the auditor concluded from one objective of the sample. Refused for the auditor's own work. */
  markLooked: { request: z.object({ sampleId, issueId, note: text(5000), result: z.enum(results) }), reply: kept },
} as const;
