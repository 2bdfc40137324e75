import * as z from 'zod/mini';
import { calendarDay } from '../plan/parts';
import type { EventOf } from '../record/eventShape';

/** The four tasks that keep an objective under control, in the order in which they come up. */
export const controlKinds = ['plan completion', 'approvals', 'evidence capture', 'recurring review'] as const;
export type ControlKind = (typeof controlKinds)[number];

const kind = z.enum(controlKinds);
const place = { project: z.string(), projectKey: z.string(), type: z.string() };

/** Events about the control tasks of an objective: issues under its epic that are none of its planned work. */
export const controlEvents = {
  /** Somebody is about to create them: ids of project and type. While this stands, nobody else does. */
  'controlTasks.claimed': z.looseObject({ ...place, tasks: z.array(z.looseObject({ kind, due: z.optional(calendarDay) })) }),
  /** They are there: ids of the issues. */
  'controlTasks.created': z.looseObject({ issues: z.array(z.looseObject({ kind, issue: z.string() })) }),
  /** Jira did not take them; what it said. Whoever likes may try again. */
  'controlTasks.refused': z.looseObject({ reason: z.string() }),
} as const;

export type ControlEvent = EventOf<typeof controlEvents>;

/** Who is creating them, since when (ISO 8601 in UTC). */
export interface ControlClaim {
  by: string;
  at: string;
  sequence: number;
}

export interface ControlTasks {
  /** Absent while nobody creates them. */
  claim?: ControlClaim;
  /** Projects in which they may have been created, by an attempt that nobody heard the end of. */
  places: { id: string; key: string }[];
  /** Once they are there: who had them created, and the issues. */
  created?: { by: string; at: string; issues: { kind: ControlKind; issue: string }[] };
}

export const noControlTasks: ControlTasks = { places: [] };

/** What the control tasks come to after an event. Nothing takes back that they were created. */
export function foldControl(tasks: ControlTasks, event: ControlEvent): ControlTasks {
  const { actor: by, at, sequence } = event;
  const { claim: _, ...rest } = tasks;
  switch (event.type) {
    case 'controlTasks.claimed': {
      const { project: id, projectKey: key } = event.data;
      return { ...tasks, claim: { by, at, sequence }, places: [...tasks.places.filter((one) => one.id !== id), { id, key }] };
    }
    case 'controlTasks.created':
      return { ...rest, created: tasks.created ?? { by, at, issues: event.data.issues } };
    case 'controlTasks.refused':
      return rest;
  }
}

/** Ids of the issues that are control tasks, and so none of the planned work. */
export const controlIssues = ({ created }: ControlTasks): ReadonlySet<string> => new Set(created?.issues.map(({ issue }) => issue) ?? []);
