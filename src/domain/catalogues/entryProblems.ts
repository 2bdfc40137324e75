import { describe } from '../plan/reading';
import { calendarDay } from '../plan/parts';
import { askedApproval } from './approvalRule';
import { longest, type CatalogueColumn } from './catalogueColumn';
import { catalogueKinds, type CatalogueKindId } from './catalogueKinds';
import { isLink } from './isLink';
import { memberOf } from './memberOf';

/** What is wrong with an entry, place first; the place is the label of a column, as a form and a table have it. */
export interface EntryProblem {
  place: string;
  expected: string;
  came: string;
}

const accountId = /^[A-Za-z0-9:_-]{1,128}$/;

/**
 * Everything that is wrong with an entry before it is kept, all at once; nothing when it can be kept. Reading is more
 * patient than this: what was kept by an older version stays readable.
 *
 * @param knows whether an entry of another catalogue exists; without it, names of other entries are not looked up
 */
export function entryProblems(kind: CatalogueKindId, body: unknown, knows?: (kind: string, id: string) => boolean): EntryProblem[] {
  const { columns, states, shape } = catalogueKinds[kind];
  const problems = columns.flatMap((column) => {
    const value = memberOf(body, column.name);
    if (isBlank(value)) return isRequired(column, body) ? [{ place: column.label, expected: 'something written', came: 'nothing' }] : [];
    const expected = expectedOf(column, value, knows);
    return expected === undefined ? [] : [{ place: column.label, expected, came: describe(value) }];
  });
  const state = memberOf(body, 'state');
  if (!(states as readonly unknown[]).includes(state)) problems.unshift({ place: 'State', expected: oneOf(states), came: describe(state) });
  if (problems.length > 0) return problems;
  // The columns cover the shape; this is for a member that no column shows.
  const read = shape.schema.safeParse(body);
  return read.success ? [] : [{ place: read.error.issues[0]?.path.map(String).join('.') || shape.name, expected: `the shape of version ${shape.version}`, came: describe(memberOf(body, read.error.issues[0]?.path.map(String).join('.') ?? '')) }];
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const isRequired = ({ name, required }: CatalogueColumn, body: unknown): boolean =>
  required === 'in its group' ? memberOf(body, name.slice(0, name.lastIndexOf('.'))) !== undefined : required;

const oneOf = (choices: readonly string[]): string => `one of ${choices.map((choice) => `“${choice}”`).join(', ')}`;

/** What was expected instead, or nothing where the value is right. */
function expectedOf(column: CatalogueColumn, value: unknown, knows?: (kind: string, id: string) => boolean): string | undefined {
  const { type, choices = [], of = '', least = 0, most = 0 } = column;
  switch (type) {
    case 'text':
    case 'long text':
      return isText(value, longest[type]) ? undefined : `a text of at most ${longest[type]} characters`;
    case 'link':
      return typeof value === 'string' && isLink(value) ? undefined : 'an address that begins with https:// or http://';
    case 'day':
      return calendarDay.safeParse(value).success ? undefined : 'a day, like 2026-11-30';
    case 'person':
      return typeof value === 'string' && accountId.test(value) ? undefined : 'the account id of a person';
    case 'people':
      return isListOf(value, (one) => typeof one === 'string' && accountId.test(one)) ? undefined : `at most ${longest.many} account ids, each once`;
    case 'choice':
      return choices.includes(value as string) ? undefined : oneOf(choices);
    case 'choices':
      return isListOf(value, (one) => choices.includes(one as string)) ? undefined : `some of ${choices.map((choice) => `“${choice}”`).join(', ')}, each once`;
    case 'number':
      return Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? undefined : `a whole number from ${least} to ${most}`;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : '“yes” or “no”';
    case 'list':
      // Semicolons and line ends separate the texts of a list in a table.
      return isListOf(value, (one) => isText(one, longest.list) && !/[;\n\r]/.test(one as string)) ? undefined : `at most ${longest.many} different texts of at most ${longest.list} characters, without a semicolon`;
    case 'entry':
      return typeof value === 'string' && (knows === undefined || knows(of, value)) ? undefined : `the id of a ${of} that is kept`;
    case 'approvals':
      return isListOf(value, (one) => askedApproval.safeParse(one).success && (one as { means: unknown[] }).means.length > 0, ({ role, when }) => `${role} ${when}`)
        ? undefined
        : 'approvals of the form “role (when): meaning + meaning”, each role once for each occasion';
  }
}

const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= most;

function isListOf(value: unknown, fits: (one: unknown) => boolean, keyOf: (one: Record<string, unknown>) => unknown = (one) => one): boolean {
  if (!Array.isArray(value) || value.length > longest.many || !value.every(fits)) return false;
  return new Set(value.map((one) => keyOf(one as Record<string, unknown>))).size === value.length;
}
