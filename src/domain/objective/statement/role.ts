import type { Comparator, Direction } from '../../plan/parts';
import type { Amount } from './amounts';
import type { NotTarget } from './candidates';
import type { ClauseVerb } from './clauseVerbs';
import type { Token } from './tokens';

/** A target read from a sentence, by token indexes. */
export interface TargetRead {
  value: number;
  upTo?: number;
  unit?: string;
  comparator: Comparator;
  direction: Direction;
  /** The value is an amount of change (“by 20 %”), not a level to reach. */
  change: boolean;
  tolerance?: { value: number; unit?: string };
  baseline?: { value: number; unit?: string; from: number; to: number };
  from: number;
  to: number;
  /** The tokens of the comparator, when one is written. */
  written?: { from: number; to: number };
}

/** What became of one amount. */
export type Role =
  | { taken: 'target'; target: TargetRead }
  | { taken: 'baseline' | 'range' | 'tolerance' }
  | { taken: 'no'; because: NotTarget };

export interface Sentence {
  tokens: readonly Token[];
  verbs: readonly ClauseVerb[];
  amounts: readonly Amount[];
}

export const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

export const no = (because: NotTarget): Role => ({ taken: 'no', because });
