import { changeProfile1 } from '../../../src/domain/commitment/changeProfile';
import type { FieldRule, GroupRule, JudgeChange, ListRule, SetRule } from '../../../src/domain/commitment/changeRule';
import { changeRules } from '../../../src/domain/commitment/changeRules';
import { classOfTopic } from '../../../src/domain/commitment/changeClass';
import { topicWords } from '../../../src/domain/commitment/sayDifference';
import { committed } from './anyPlan';

type AnyRule = FieldRule<never> | GroupRule<object> | ListRule<never> | SetRule;

/** A plain change of each form of value, far over every tolerance and in the direction that weakens a promise. */
const samples: Record<string, [unknown, unknown]> = {
  text: ['One thing', 'Another thing'],
  person: ['account-1', 'account-2'],
  plain: ['one', 'another'],
  day: ['2027-01-15', '2027-12-15'],
};
/** Where a value is not text: its own pair. */
const own: Record<string, [unknown, unknown]> = {
  'objective.noRequirement': [{ reason: 'One thing', by: 'account-1', at: '2026-11-01T08:00:00Z' }, { reason: 'Another thing', by: 'account-1', at: '2026-11-01T08:00:00Z' }],
  'what.activities.parties': ['A account-1', 'A account-2'],
  'resources.lines.days': [20, 5],
  'resources.lines.amount': [20, 5],
  'resources.lines.validTo': ['2027-12-15', '2027-01-15'],
};

/** `[place, added, changed, removed]` for every place of the table of rules, each as `T1 Scope`. */
export const changeTable: string[][] = Object.entries(changeRules).flatMap(([element, rule]) => rowsOf(rule as AnyRule, element));

function rowsOf(rule: AnyRule, place: string): string[][] {
  switch (rule.kind) {
    case 'group': return Object.entries(rule.rules).flatMap(([member, inner]) => rowsOf(inner as AnyRule, `${place}.${member}`));
    case 'list': return [
      [place, judged(rule.added, undefined, {}), '', judged(rule.removed, {}, undefined)],
      ...Object.entries(rule.fields).flatMap(([member, inner]) => rowsOf(inner as AnyRule, `${place}.${member}`)),
    ];
    case 'set': {
      const [member] = own[place] ?? ['a'];
      return [[place, rule.added === undefined ? 'no difference' : judged(rule.added, undefined, member), '', judged(rule.removed, member, undefined)]];
    }
    case 'field': {
      const [before, after] = own[place] ?? samples[rule.form]!;
      return [[place, judged(rule.judge, undefined, after), judged(rule.judge, before, after), judged(rule.judge, before, undefined)]];
    }
  }
}

function judged(judge: unknown, before: unknown, after: unknown): string {
  const { topic } = (judge as JudgeChange<unknown>)(before, after, { profile: changeProfile1, before: committed(), planDays: 200 });
  return `${classOfTopic[topic]} ${topicWords[topic]}`;
}
