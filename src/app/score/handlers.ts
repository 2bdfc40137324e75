import type { scoreCalls } from '../../contract/calls/scoreCalls';
import type { HandlersOf } from '../handlersOf';
import { previewProfile } from './previewProfile';
import { scoreReceipt } from './scoreReceipt';

/** The use case behind each of these calls. */
export const scoreHandlers: HandlersOf<typeof scoreCalls> = { scoreReceipt, previewProfile };
