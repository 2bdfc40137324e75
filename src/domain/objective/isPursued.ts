import type { RegisterRow } from '../plan/registerRow';

/** Whether anybody works towards an objective now: approved, or with work under way. */
export const isInForce = (state: RegisterRow['state']): boolean => state === 'approved' || state === 'in progress';

/** In force, or being drafted. What is complete, suspended, cancelled or superseded is not pursued. */
export const isPursued = (state: RegisterRow['state']): boolean => state === 'draft' || isInForce(state);
