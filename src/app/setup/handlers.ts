import type { setupCalls } from '../../contract/calls/setupCalls';
import type { HandlersOf } from '../handlersOf';
import { setup } from './setup';

/** The use case behind each of these calls. */
export const setupHandlers: HandlersOf<typeof setupCalls> = { setup };
