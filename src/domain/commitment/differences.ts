import { canonicalJson } from '../ledger/canonicalJson';
import type { Json } from '../ledger/json';
import { daysBetween } from '../plan/daysBetween';
import type { Element } from '../plan/fields';
import { type ChangeClass, type ChangeTopic, classOfTopic } from './changeClass';
import { changeProfile1, type ChangeProfile } from './changeProfile';
import type { ChangeSetting, FieldRule, GroupRule, JudgeChange, JudgedChange, ListRule, Measure, SetRule } from './changeRule';
import { changeRules } from './changeRules';
import type { Commitment } from './commitment';

/** One difference between two commitments: where, what, and what it asks for. Words: sayDifference. */
export interface Difference {
  element: Element;
  /** With ids: `evaluated.metrics[metric-1].target`. */
  place: string;
  kind: 'added' | 'removed' | 'changed';
  /** The value on each side; absent on the side that has none. For an order it is the ids in their order. */
  before?: Json;
  after?: Json;
  topic: ChangeTopic;
  class: ChangeClass;
  /** The target was made easier to reach. Always T1, and shown old beside new until the next review. */
  easier?: boolean;
  measure?: Measure;
  /** Id of its sentence in changeWords, and the facts of it. Persons are account ids. */
  message: string;
  facts: Record<string, string | number>;
}

/**
 * Everything in which a later commitment departs from an earlier one, in the order of the elements. None exactly when both
 * have the same canonical text once work that was added is left aside (withoutAddedWork): adding work breaks no promise.
 *
 * Faults: commitments of two issues, which have nothing to be compared.
 */
export function differences(before: Commitment, after: Commitment, profile: ChangeProfile = changeProfile1): Difference[] {
  if (before.issue !== after.issue) {
    throw new Error(`Comparing commitments: expected two of issue ${before.issue}, came one of issue ${after.issue}`);
  }
  const { start, due, trigger } = before.when;
  const setting = { profile, before, planDays: daysBetween(start, due ?? trigger?.longStop) };
  return Object.entries(changeRules).flatMap(([element, rule]) =>
    compare(rule as AnyRule, before[element as Element], after[element as Element], {
      setting, element: element as Element, place: element, pattern: element,
    }),
  );
}

// The table is typed member by member (Rules<T>); walking it is the same for all of them.
type AnyRule = FieldRule<unknown> | GroupRule<object> | ListRule<{ id: string }> | SetRule;

interface Spot {
  setting: ChangeSetting;
  element: Element;
  place: string;
  /** The place without ids: the stem of message ids. */
  pattern: string;
  /** The thing of a list that the place is in. */
  item?: string;
}

function compare(rule: AnyRule, before: unknown, after: unknown, spot: Spot): Difference[] {
  switch (rule.kind) {
    case 'field': return compareField(rule, before, after, spot);
    case 'group': return compareMembers(rule.rules, before ?? {}, after ?? {}, spot);
    case 'list': return compareLists(rule, (before ?? []) as { id: string }[], (after ?? []) as { id: string }[], spot);
    case 'set': return compareSets(rule, (before ?? []) as string[], (after ?? []) as string[], spot);
  }
}

function compareMembers(rules: object, before: object, after: object, spot: Spot): Difference[] {
  return Object.entries(rules).flatMap(([member, rule]) =>
    compare(rule as AnyRule, (before as Record<string, unknown>)[member], (after as Record<string, unknown>)[member], {
      ...spot, place: `${spot.place}.${member}`, pattern: `${spot.pattern}.${member}`,
    }),
  );
}

function compareField(rule: FieldRule<unknown>, before: unknown, after: unknown, spot: Spot): Difference[] {
  if (isSame(before, after)) return [];
  const facts = {
    ...(before === undefined ? {} : { before: rule.show(before) }),
    ...(after === undefined ? {} : { after: rule.show(after) }),
  };
  return [difference(kindOf(before, after), before, after, rule.judge, facts, spot)];
}

function compareLists(rule: ListRule<{ id: string }>, before: { id: string }[], after: { id: string }[], spot: Spot): Difference[] {
  const [old, now] = [keyed(before), keyed(after)];
  const found = [...old].flatMap(([key, item]): Difference[] => {
    const counterpart = now.get(key);
    const named = { ...spot, place: `${spot.place}[${key}]`, item: rule.nameOf(counterpart ?? item) || item.id };
    if (counterpart !== undefined) return compareMembers(rule.fields, item, counterpart, named);
    return [difference('removed', item, undefined, rule.removed as JudgeChange<unknown>, {}, named)];
  });
  const added = [...now].flatMap(([key, item]): Difference[] => {
    if (old.has(key)) return [];
    const named = { ...spot, place: `${spot.place}[${key}]`, item: rule.nameOf(item) || item.id };
    return [difference('added', undefined, item, rule.added as JudgeChange<unknown>, {}, named)];
  });
  const [keptBefore, keptAfter] = [[...old.keys()].filter((key) => now.has(key)), [...now.keys()].filter((key) => old.has(key))];
  const order = isSame(keptBefore, keptAfter) ? [] : [reordered(keptBefore, keptAfter, spot)];
  return [...found, ...added, ...order];
}

/**
 * Items by id. Where somebody wrote two with the same id past the app's editors, the second is told apart by its number,
 * so that neither hides behind the other.
 */
function keyed(items: { id: string }[]): Map<string, { id: string }> {
  const byKey = new Map<string, { id: string }>();
  for (const item of items) {
    let key = item.id;
    for (let number = 2; byKey.has(key); number += 1) key = `${item.id}#${number}`;
    byKey.set(key, item);
  }
  return byKey;
}

function reordered(before: string[], after: string[], spot: Spot): Difference {
  return { ...difference('changed', before, after, () => ({ topic: 'editorial' }), {}, spot), message: `${spot.pattern}.reordered` };
}

function compareSets(rule: SetRule, before: string[], after: string[], spot: Spot): Difference[] {
  const [old, now] = [new Set(before), new Set(after)];
  const member = (id: string): Spot => ({ ...spot, place: `${spot.place}[${id}]` });
  const { added } = rule;
  return [
    ...before.filter((id) => !now.has(id)).map((id) => difference('removed', id, undefined, rule.removed as JudgeChange<unknown>, { member: id }, member(id))),
    ...(added === undefined ? [] : after.filter((id) => !old.has(id)).map((id) => difference('added', undefined, id, added as JudgeChange<unknown>, { member: id }, member(id)))),
  ];
}

function difference(
  kind: Difference['kind'],
  before: unknown,
  after: unknown,
  judge: JudgeChange<unknown>,
  facts: Difference['facts'],
  { setting, element, place, pattern, item }: Spot,
): Difference {
  const { topic, easier, measure }: JudgedChange = judge(before, after, setting);
  return {
    element,
    place,
    kind,
    ...(before === undefined ? {} : { before: before as Json }),
    ...(after === undefined ? {} : { after: after as Json }),
    topic,
    class: classOfTopic[topic],
    ...(easier === undefined ? {} : { easier }),
    ...(measure === undefined ? {} : { measure }),
    message: `${pattern}.${kind}`,
    facts: { ...(item === undefined ? {} : { item }), ...facts },
  };
}

const kindOf = (before: unknown, after: unknown): Difference['kind'] =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

const isSame = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
