import { defineWords } from './words';

/** A mark with its element as one accessible name; the words of marks and elements are the domain's. */
export const markNames = defineWords('mark', { named: '{element}: {mark}' });
