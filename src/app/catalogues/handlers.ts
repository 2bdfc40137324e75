import type { catalogueCalls } from '../../contract/calls/catalogueCalls';
import type { HandlersOf } from '../handlersOf';

/** The use case behind each of these calls. */
export const catalogueHandlers: HandlersOf<typeof catalogueCalls> = {};
