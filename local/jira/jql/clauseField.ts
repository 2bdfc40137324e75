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
}

/** What can be asked of a field. */
export type ClauseKind = 'choice' | 'user' | 'issue' | 'string' | 'text' | 'number' | 'date' | 'datetime';

/** A field as JQL sees it. */
export interface ClauseField {
  /** As named in messages. */
  name: string;
  kind: ClauseKind;
  /** The values an issue has: ids for choices, account ids, texts. Empty: EMPTY. For numbers and dates see `number`. */
  values(issue: Issue): readonly string[];
  /** The number or the epoch milliseconds of a date; null: EMPTY. */
  number?(issue: Issue): number | null;
  /** Values a literal may mean. `undefined`: there is no such value. */
  resolve?(literal: string): string[] | undefined;
  /** Rank of a value, for fields whose values are ordered. */
  rank?(value: string): number;
  /** Field id in the history, for WAS and CHANGED. */
  history?: string;
  sortable: boolean;
  /** Refuses EMPTY, for fields that always have a value. */
  neverEmpty?: boolean;
}

const equality: OperatorValue[] = ['=', '!=', 'in', 'not in'];
const emptiness: OperatorValue[] = ['is', 'is not'];
const order: OperatorValue[] = ['<', '>', '<=', '>='];
const past: OperatorValue[] = ['was', 'was not', 'was in', 'was not in', 'changed'];

/** The operators that may be used on a field. */
export function operatorsOf(field: ClauseField): OperatorValue[] {
  const of: Record<ClauseKind, OperatorValue[]> = {
    choice: [...equality, ...emptiness],
    user: [...equality, ...emptiness],
    issue: [...equality, ...emptiness],
    string: [...equality, ...emptiness],
    text: ['~', '!~', ...emptiness],
    number: [...equality, ...emptiness, ...order],
    date: [...equality, ...emptiness, ...order],
    datetime: [...equality, ...emptiness, ...order],
  };
  const ranked = field.rank && !of[field.kind].includes('<') ? order : [];
  return [...of[field.kind], ...ranked, ...(field.history === undefined ? [] : past)];
}
