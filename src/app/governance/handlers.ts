import type { governanceCalls } from '../../contract/calls/governanceCalls';
import type { HandlersOf } from '../handlersOf';

/** The use case behind each of these calls. */
export const governanceHandlers: HandlersOf<typeof governanceCalls> = {};
