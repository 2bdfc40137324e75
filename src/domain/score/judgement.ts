import type { Judgement, Outcome } from './score';

type Facts = Judgement['facts'];
const conclude = (outcome: Outcome) => (message: string, facts: Facts = {}): Judgement => ({ outcome, message, facts });

/** The statement holds. */
export const met = conclude('met');
/** It holds in part; the message says which part is missing. */
export const partly = conclude('partly');
/** It does not hold, or the fact does not exist. */
export const unmet = conclude('unmet');
/** The statement is not about this plan; the message gives the reason. */
export const notApplicable = conclude('notApplicable');
/** It could not be told; the message gives the reason. Never counted as met, and no score is given. */
export const unknown = conclude('unknown');
