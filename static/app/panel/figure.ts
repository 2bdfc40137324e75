import type { Answer } from '../../../src/contract/calls';
import type { RegisterRow } from '../../../src/domain/plan/registerRow';

/** What the app's own figure is, and how sure it is for what stands now. */
export type Figure =
  /** Concluded from exactly these facts. */
  | { kind: 'current'; row: RegisterRow }
  /** The app's last one; what it rests on has not been read yet, or could not be. */
  | { kind: 'unchecked'; row: RegisterRow }
  /** Being asked for; `row` is the one of before, if there is one. */
  | { kind: 'asked'; row: RegisterRow | undefined }
  /** The app concluded other facts than those on the screen, and reading them again did not bring the two together. */
  | { kind: 'apart'; row: RegisterRow | undefined }
  /** Could not be had; `row` is the one of before. */
  | { kind: 'stale'; row: RegisterRow | undefined; answer: Exclude<Answer<'rescore'>, { kind: 'value' }> }
  | { kind: 'not an objective' };

/** The figure of an issue that is an objective. */
export type ObjectiveFigure = Exclude<Figure, { kind: 'not an objective' }>;
