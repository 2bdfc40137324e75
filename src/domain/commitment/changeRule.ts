import type { Json } from '../ledger/json';
import type { ChangeTopic } from './changeClass';
import type { ChangeProfile } from './changeProfile';
import type { Commitment } from './commitment';

/** How far something moved, with its sign, and the limit that the profile sets for it, in the same unit. */
export interface Measure {
  value: number;
  unit: '%' | 'days' | 'working days' | '% of the plan';
  limit?: number;
}

/** What a change is, as judged by the rule of its place. */
export interface JudgedChange {
  topic: ChangeTopic;
  /** For a target: made easier to reach. Absent where the question does not arise or cannot be answered. */
  easier?: boolean;
  measure?: Measure;
}

/** What a judge may look at beside the two values. */
export interface ChangeSetting {
  profile: ChangeProfile;
  before: Commitment;
  /** Calendar days from start to end of the plan as approved; `undefined` when it has no two dates. */
  planDays: number | undefined;
}

/** Judges one change; a value that is absent on a side is `undefined` there, and the two are never equal. */
export type JudgeChange<T> = (before: T | undefined, after: T | undefined, setting: ChangeSetting) => JudgedChange;

/** How a value is shown inside a sentence: text in quotation marks, a person or day by the reader’s own words, or as it is. */
export type ValueForm = 'text' | 'person' | 'day' | 'plain';

/** One value of the commitment: what it is called inside a sentence, and what its change means. */
export interface FieldRule<T> {
  kind: 'field';
  noun: string;
  form: ValueForm;
  judge: JudgeChange<T>;
  show(value: T): string | number;
}

/** Values that hang together under one member; an absent group is a group without values. */
export interface GroupRule<T extends object> {
  kind: 'group';
  rules: Rules<T>;
}

/** A list of things with ids: told apart by id, so that moving one is not losing one and adding another. */
export interface ListRule<T extends { id: string }> {
  kind: 'list';
  /** One of them, at the beginning of a sentence: `Activity`. */
  noun: string;
  nameOf(item: T): string;
  added: JudgeChange<T>;
  removed: JudgeChange<T>;
  fields: Rules<Omit<T, 'id'>>;
}

/** A set of ids. */
export interface SetRule {
  kind: 'set';
  noun: string;
  form: ValueForm;
  /** Absent: adding to the set is never a difference. */
  added?: JudgeChange<string>;
  removed: JudgeChange<string>;
}

/** The rule a value of this type may have. */
export type RuleFor<V> =
  | FieldRule<V>
  | (V extends readonly string[] ? SetRule
    : V extends readonly (infer I extends { id: string })[] ? ListRule<I>
    : V extends object ? GroupRule<V>
    : never);

/** A rule for every member, so that the compiler asks what a change means before anything new can be covered. */
export type Rules<T extends object> = { [K in keyof T]-?: RuleFor<NonNullable<T[K]>> };

/** Any value as a fact of a sentence. */
export const asFact = (value: Json): string | number => (typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value));
