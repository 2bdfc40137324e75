import type { Element } from '../plan/fields';
import type { FactsBeyondFields, PlanFacts } from '../plan/planFacts';
import type { Judgement } from './score';

/** Where on the screen or in Jira a remedy is carried out. `#` names the part inside the element's editor. */
export type Place =
  | 'objective#statement' | 'objective#success' | 'objective#role' | 'objective#policy' | 'objective#requirement'
  | 'objective#level' | 'objective#source' | 'objective#baseline' | 'objective#influence'
  | 'what#activities' | 'what#deliverables' | 'what#parties' | 'what#work' | 'what#questions'
  | 'resources#lines' | 'resources#confirmation' | 'resources#questions'
  | 'who#owner' | 'who#role' | 'who#acceptance'
  | 'when#dates' | 'when#trigger' | 'when#milestones' | 'when#dependencies'
  | 'evaluated#metrics' | 'evaluated#counted' | 'evaluated#target' | 'evaluated#source' | 'evaluated#method'
  | 'evaluated#tolerance' | 'evaluated#steps' | 'evaluated#review'
  | 'record#approval' | 'record#changes' | 'record#evidence' | 'record#decisions';

/** What a rule is about: one of the six elements, what the record governs, or how the objective hangs together. */
export type Subject = Element | 'governance' | 'traceability';

/** Words with an id (`<rule id>.<name>`), in English; `{name}` stands for a fact of the finding. See score/say.ts. */
export type Messages = Record<string, string>;

/**
 * What to do about a rule that is not met. `text` is the whole advice, `deed` the words on a button (“Add resources”),
 * `next` the same deed as it goes on after “Next:” (“say what the work needs”), `gap` what is lacking as a noun
 * (“what is excluded”), and `place` where it is done.
 */
export interface Remedy {
  text: string;
  deed: string;
  next: string;
  gap: string;
  place: Place;
}

/** A judgement shown on facts; run as a test and shown in help. */
export interface Example {
  title: string;
  facts: PlanFacts;
  expected: Pick<Judgement, 'outcome'> & Partial<Judgement>;
}

/**
 * A rule is a statement about a plan that is true or false, with everything needed to explain it.
 * It has no opinion of its own weight: the profile says what counts and how much.
 */
export interface Rule {
  /** For ever, without prefix: `WHO-01`. Retired ids are never used again. */
  id: string;
  element: Subject;
  /** What it looks at beside the fields; without it the rule cannot tell. A test holds it to this. */
  reads?: readonly FactsBeyondFields[];
  /** Topic of the standard; the edition profile turns it into a clause number. */
  topic: 'objectives' | 'planning to achieve objectives' | 'evaluation' | 'documented information';
  /** The statement, true when met. */
  statement: string;
  /** Why it matters, as one sentence for the person who plans. */
  why: string;
  remedy: Remedy;
  messages: Messages;
  judge(facts: PlanFacts): Judgement;
  /** At least one met and one not met. */
  examples: Example[];
}

/** Says at compile time that a rule is whole. */
export const defineRule = (rule: Rule): Rule => rule;
