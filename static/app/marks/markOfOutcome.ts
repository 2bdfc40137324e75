import type { Outcome } from '../../../src/domain/score/score';
import type { MarkKind } from './Mark';

/** The shape of a single check: the glyphs of the marks read Met, Partly met, Not met there. */
export const markOfOutcome: Record<Outcome, MarkKind> = {
  met: 'fully',
  partly: 'partly',
  unmet: 'missing',
  notApplicable: 'not applicable',
  unknown: 'unknown',
};
