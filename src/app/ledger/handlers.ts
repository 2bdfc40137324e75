import type { ledgerCalls } from '../../contract/calls/ledgerCalls';
import type { HandlersOf } from '../handlersOf';

/** The use case behind each of these calls. */
export const ledgerHandlers: HandlersOf<typeof ledgerCalls> = {};
