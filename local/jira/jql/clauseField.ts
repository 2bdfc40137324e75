import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Actor } from '../access/actor';
import type { Issue } from '../entities/entities';
import type { Site } from '../site';

/** Over what a query is asked, and by whom. */
export interface Asking {
  site: Site;
  actor: Actor;
  now: number;
  zone: string;
  /** Saved filters that are being read, each of which leads to this query. */
  within?: readonly string[];
}

/** What can be asked of a field. `count` and `span` are whole numbers: of people, and seconds of work. */
export type ClauseKind =
  'choice' | 'option' | 'user' | 'group' | 'issue' | 'string' | 'text' | 'number' | 'count' | 'span' | 'date' | 'datetime';

/** A field as JQL sees it. */
export interface ClauseField {
  /** What the field is, whatever name a query gives it. */
  name: string;
  kind: ClauseKind;
  /** The values an issue has: ids for choices, account ids, texts. Empty: EMPTY. For numbers and dates see `number`. */
  values(issue: Issue): readonly string[];
  /** The number or the epoch milliseconds of a date; null: EMPTY. */
  number?(issue: Issue): number | null;
  /** As `number`, of a field that an issue has several times over. */
  numbers?(issue: Issue): readonly number[];
  /** Values a literal may mean. `undefined`: there is no such value. */
  resolve?(literal: string): string[] | undefined;
  /** Rank of a value, for fields whose values are ordered. */
  rank?(value: string): number;
  /** What two values must have in common to be ordered at all: keys are, within their project. */
  rankedWithin?(value: string): string | undefined;
  /** Field id in the history, for WAS and CHANGED. */
  history?: string;
  sortable: boolean;
  /** The operators it takes, where they are not those of its kind. */
  operators?: readonly OperatorValue[];
  /** Refuses EMPTY as a value. */
  refusesEmpty?: boolean;
}

const equality: OperatorValue[] = ['=', '!=', 'in', 'not in'];
const emptiness: OperatorValue[] = ['is', 'is not'];
const order: OperatorValue[] = ['<', '>', '<=', '>='];
const past: OperatorValue[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

/** The operators that may be used on a field. */
export function operatorsOf(field: ClauseField): readonly OperatorValue[] {
  if (field.operators) return field.operators;
  const of: Record<ClauseKind, OperatorValue[]> = {
    choice: [...equality, ...emptiness],
    option: [...equality, ...emptiness],
    user: [...equality, ...emptiness],
    group: [...equality, ...emptiness],
    issue: [...equality, ...emptiness],
    string: [...equality, ...emptiness],
    text: ['~', '!~', ...emptiness],
    number: [...equality, ...emptiness, ...order],
    count: [...equality, ...order],
    span: [...equality, ...emptiness, ...order],
    date: [...equality, ...emptiness, ...order],
    datetime: [...equality, ...emptiness, ...order],
  };
  const ranked = field.rank && !of[field.kind].includes('<') ? order : [];
  return [...of[field.kind], ...ranked, ...(field.history === undefined ? [] : past)];
}

/** A test of a field's numbers: one of them must pass. An issue without any fails. */
export function numberTest(field: ClauseField, holds: (it: number) => boolean): (issue: Issue) => boolean {
  if (field.numbers) return (issue) => field.numbers!(issue).some(holds);
  return (issue) => { const it = field.number!(issue); return it !== null && holds(it); };
}

/** Whether an issue has no value in the field. */
export function emptyTest(field: ClauseField): (issue: Issue) => boolean {
  if (field.numbers) return (issue) => field.numbers!(issue).length === 0;
  if (field.number) return (issue) => field.number!(issue) === null;
  return (issue) => field.values(issue).length === 0;
}

/** Whether the field holds numbers or moments rather than values. */
export const isNumeric = ({ number, numbers }: ClauseField): boolean => number !== undefined || numbers !== undefined;
