import { createContext } from 'react';
import type { Trail } from './trailOf';

/** What carries each activity, for whatever stands under the panel; `undefined` while the work is not read. */
export const TrailContext = createContext<{ trail: Trail; hidden: number } | undefined>(undefined);
