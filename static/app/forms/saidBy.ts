import type { NoneAnswer } from '../../../src/domain/plan/parts';
import { now } from '../host/clock';

/** Who gives an answer, and now: what an answer “none” carries. */
export const saidBy = (accountId: string): NoneAnswer => ({ by: accountId, at: new Date(now()).toISOString() });
