import * as z from 'zod/mini';

/** Key of the property on an issue that the app made. It says what the issue was made for, so that it is never made twice. */
export const servesProperty = 'throughline-serves';

const schema = z.union([
  /** Made from a planned activity of the plan on this epic. */
  z.looseObject({ epic: z.string(), activity: z.string() }),
  /** A control task of the objective on this epic. */
  z.looseObject({ epic: z.string(), control: z.string() }),
]);

/**
 * What an issue was made for. Anybody who may edit the issue can change a property, so nothing but “was it made already” is
 * ever decided by it: an issue serves an activity because the plan names it.
 */
export type ServesMark = { epic: string; activity: string } | { epic: string; control: string };

/** The mark in a property as it was read; `undefined` for anything else. */
export function readServesMark(value: unknown): ServesMark | undefined {
  const read = schema.safeParse(value);
  return read.success ? (read.data as ServesMark) : undefined;
}

/** What one mark is for, as a key to compare by. */
export const markKey = (mark: ServesMark): string => ('activity' in mark ? `activity:${mark.activity}` : `control:${mark.control}`);
