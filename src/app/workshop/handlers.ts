import type { workshopCalls } from '../../contract/calls/workshopCalls';
import type { HandlersOf } from '../handlersOf';
import { changeOne } from './changeOne';
import { openWorkshop } from './openWorkshop';
import { promoteCandidate } from './promoteCandidate';

/** The use case behind each of these calls. */
export const workshopHandlers: HandlersOf<typeof workshopCalls> = { workshop: openWorkshop, changeWorkshop: changeOne, promoteCandidate };
