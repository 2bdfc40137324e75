import type { RecordFold } from '../record/RecordFolds';

/** The folded sections of the panel by name, in their order: what hangs on the issue, then what is recorded about it. */
export type FoldName = 'work' | 'risks' | RecordFold;
