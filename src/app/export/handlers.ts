import type { exportCalls } from '../../contract/calls/exportCalls';
import type { HandlersOf } from '../handlersOf';
import { exportEvents } from './exportEvents';
import { exportLog } from './exportLog';
import { exportRecords } from './exportRecords';

/** The use case behind each of these calls. */
export const exportHandlers: HandlersOf<typeof exportCalls> = { exportRecords, exportEvents, exportLog };
