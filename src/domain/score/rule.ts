import type { Element } from '../plan/fields';
import type { PlanFacts } from '../plan/planFacts';
import type { Judgement } from './score';

/** Where on the screen or in Jira a remedy is carried out. `#` names the part inside the element's editor. */
export type Place =
  | 'objective#statement' | 'objective#success' | 'objective#role'
  | 'what#activities' | 'what#deliverables'
  | 'resources#lines'
  | 'who#owner' | 'who#role'
  | 'when#dates' | 'when#trigger' | 'when#milestones'
  | 'evaluated#metrics' | 'evaluated#counted' | 'evaluated#target';

/** Words with an id (`<rule id>.<name>`), in English; `{name}` stands for a fact of the finding. */
export type Messages = Record<string, string>;

/**
 * A rule is a statement about a plan that is true or false, with everything needed to explain it.
 * It has no opinion of its own weight: the profile says what counts and how much.
 */
export interface Rule {
  /** For ever, without prefix: `WHO-01`. Retired ids are never used again. */
  id: string;
  element: Element;
  /** Topic of the standard; the edition profile turns it into a clause number. */
  topic: 'objectives' | 'planning to achieve objectives' | 'evaluation';
  /** The statement, true when met. */
  statement: string;
  why: string;
  /** What to do about it, where, and the short deed on a button. */
  remedy: { text: string; deed: string; place: Place };
  messages: Messages;
  judge(facts: PlanFacts): Judgement;
  /** Run as tests, shown in help. At least one met and one not met. */
  examples: { title: string; facts: PlanFacts; expected: Pick<Judgement, 'outcome'> & Partial<Judgement> }[];
}

/** Says at compile time that a rule is whole. */
export const defineRule = (rule: Rule): Rule => rule;
