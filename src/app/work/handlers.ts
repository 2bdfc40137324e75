import type { workCalls } from '../../contract/calls/workCalls';
import type { HandlersOf } from '../handlersOf';
import { createControlTasks } from './createControlTasks';

/** The use case behind each of these calls. */
export const workHandlers: HandlersOf<typeof workCalls> = { createControlTasks };
