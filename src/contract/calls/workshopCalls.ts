import * as z from 'zod/mini';
import { candidateId, type Workshop } from '../../domain/workshop/workshop';
import { workshopDeed } from '../../domain/workshop/workshopDeed';
import { typeId } from './ids';

/** A project's workshop as it stands, or as an earlier version held it. */
export interface OpenedWorkshop {
  /** Of the record that is shown; 0 while the project has no workshop. */
  version: number;
  /** Of the newest; another than `version` where an earlier one was asked for. */
  latest: number;
  workshop?: Workshop;
  /** Who kept this version, and when. */
  by?: string;
  at?: string;
  /** What is stored has no meaning in this version of the app: place, what was expected, what came. */
  unreadable?: string;
  /** The acting user may change it. */
  may: boolean;
  /** Issue types that are objectives in this project; empty where none is configured. */
  typeIds: string[];
  /** Today on the site's clock, `YYYY-MM-DD`. */
  today: string;
}

const of = <T>() => z.custom<T>((value) => value !== undefined);

/**
 * Calls about the objective-setting workshop of the project whose page is open; the project comes from the platform. Whoever
 * may browse the project reads it. Managing its objectives, or being SMS manager, lets change it.
 */
export const workshopCalls = {
  workshop: { request: z.object({ version: z.optional(z.int().check(z.minimum(1))) }), reply: of<OpenedWorkshop>() },
  /** One deed; the reply is the workshop as it stands afterwards, with what others did meanwhile. */
  changeWorkshop: {
    request: z.object({ change: workshopDeed }),
    reply: of<{ done: 'now' | 'already'; version: number; workshop: Workshop }>(),
  },
  /** Makes the epic of a candidate as the acting user, once. */
  promoteCandidate: {
    request: z.object({ candidateId, typeId: z.optional(typeId) }),
    reply: z.object({ done: z.enum(['now', 'already']), epic: z.object({ id: z.string(), key: z.string() }) }),
  },
} as const;
