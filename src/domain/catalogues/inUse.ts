import * as z from 'zod/mini';

/** States of an entry that is simply used or no longer used. */
export const inUseStates = ['in use', 'retired'] as const;
export const inUseState = z.enum(inUseStates);

/** The members of a kind that follow from these states. */
export const inUse = { states: inUseStates, inForce: ['in use'], retired: 'retired' } as const;
