import type { CatalogueFacts } from '../../../src/domain/plan/catalogueFacts';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import type { Rule } from '../../../src/domain/score/rule';
import type { Finding } from '../../../src/domain/score/score';
import type { Parts, Slot } from './parts';

/** A finding of the edited element with the rule it comes from. */
export interface OpenFinding {
  rule: Rule;
  finding: Finding;
  /** The finding in words. */
  said: string;
}

/** What every element's editor is given. It holds no state of its own that would be lost. */
export interface EditorProps {
  parts: Parts;
  put(slot: Slot, value: unknown): void;
  /** What the rules still find, while typing; only what is not met. */
  open: OpenFinding[];
  /** The whole plan as it would stand: what else of it a field refers to. */
  facts: PlanFacts;
  /** What the organization has on record to choose from; absent where it could not be read. */
  catalogues: CatalogueFacts | undefined;
  /** Slots that are edited here; in a field's own editor it is the one field. */
  slots: readonly Slot[];
}

/** The first finding whose remedy is carried out at this place, in words. */
export const problemAt = (open: OpenFinding[], place: string): string | undefined =>
  open.find(({ rule }) => rule.remedy.place === place)?.said;

/** What one rule still finds, in words. */
export const problemOf = (open: OpenFinding[], id: string): string | undefined => open.find(({ rule }) => rule.id === id)?.said;
