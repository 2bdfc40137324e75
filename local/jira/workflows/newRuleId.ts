import { uuidOf } from '../shapes/uuid';
import type { Store } from '../store/store';

/** The id of a rule that comes to stand on a transition: a UUID, never given twice. */
export const newRuleId = (store: Store): string => uuidOf(`rule ${store.nextId('rule')}`);
