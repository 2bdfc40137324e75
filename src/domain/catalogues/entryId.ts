import * as z from 'zod/mini';

/** The id of an entry of a catalogue, chosen once and for ever: objectives, events and exports name it. */
export const entryId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/, '1 to 60 letters, digits and hyphens'));
