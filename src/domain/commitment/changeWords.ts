import type { FieldRule, GroupRule, ListRule, SetRule, ValueForm } from './changeRule';
import { changeRules } from './changeRules';

/** English by message id, in the form of score/fillMessage.ts; made from the nouns of the table of rules. */
export const changeWords: Record<string, string> = Object.fromEntries(
  Object.entries(changeRules).flatMap(([element, rule]) => wordsOf(rule as AnyRule, element, '')),
);

type AnyRule = FieldRule<never> | GroupRule<object> | ListRule<never> | SetRule;
type Words = [message: string, template: string][];

/** `thing` names the item of a list that the value belongs to, and is empty for a value of the plan itself. */
function wordsOf(rule: AnyRule, pattern: string, thing: string): Words {
  switch (rule.kind) {
    case 'field': return fieldWords(rule, pattern, thing);
    case 'group': return membersOf(rule.rules, pattern, thing);
    case 'list': return listWords(rule, pattern);
    case 'set': return setWords(rule, pattern, thing);
  }
}

function membersOf(rules: object, pattern: string, thing: string): Words {
  return Object.entries(rules).flatMap(([member, rule]) => wordsOf(rule as AnyRule, `${pattern}.${member}`, thing));
}

function fieldWords({ noun, form }: FieldRule<never>, pattern: string, thing: string): Words {
  const subject = thing === '' ? upperFirst(noun) : `${thing}: ${noun}`;
  return [
    [`${pattern}.added`, `${subject} was added: ${valueIn('after', form)}`],
    [`${pattern}.removed`, `${subject} was removed; it was ${valueIn('before', form)}`],
    [`${pattern}.changed`, `${subject} changed from ${valueIn('before', form)} to ${valueIn('after', form)}`],
  ];
}

function listWords({ noun, fields }: ListRule<never>, pattern: string): Words {
  const thing = `${noun} “{item}”`;
  return [
    [`${pattern}.added`, `${thing} was added`],
    [`${pattern}.removed`, `${thing} was removed`],
    [`${pattern}.reordered`, `${noun}: the order of the list changed`],
    ...membersOf(fields, pattern, thing),
  ];
}

function setWords({ noun, form }: SetRule, pattern: string, thing: string): Words {
  const subject = `${thing === '' ? upperFirst(noun) : `${thing}: ${noun}`} ${valueIn('member', form)}`;
  return [
    [`${pattern}.added`, `${subject} was added`],
    [`${pattern}.removed`, `${subject} was removed`],
  ];
}

function valueIn(fact: string, form: ValueForm): string {
  switch (form) {
    case 'text': return `“{${fact}}”`;
    case 'person': return `{${fact}:person}`;
    case 'day': return `{${fact}:day}`;
    case 'plain': return `{${fact}}`;
  }
}

function upperFirst(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
