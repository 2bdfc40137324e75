import type { auditCalls } from '../../contract/calls/auditCalls';
import type { HandlersOf } from '../handlersOf';

/** The use case behind each of these calls. */
export const auditHandlers: HandlersOf<typeof auditCalls> = {};
