import { catalogue } from '../../../src/domain/score/catalogue';
import { profile3, profiles, rulesOf } from '../../../src/domain/score/profile';
import { say } from '../../../src/domain/score/say';
import type { Outcome } from '../../../src/domain/score/score';
import type { Rule } from '../../../src/domain/score/rule';

const constants: Outcome[] = ['met', 'partly', 'unmet'];

/** The expected outcomes of the examples that a judgement with this constant outcome would get wrong. */
const contradicting = (rule: Rule, constant: Outcome) => rule.examples.filter(({ expected }) => expected.outcome !== constant);

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('R:%s', (id, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', (_, { facts, expected }) => {
    expect(rule.judge(facts)).toMatchObject(expected);
  });

  it('says every example in whole words', () => {
    for (const { facts } of rule.examples) {
      const words = say(rule, rule.judge(facts));
      expect(words).not.toMatch(/[{}|]|undefined|NaN/);
      expect(words.length).toBeGreaterThan(8);
    }
  });

  it('shows itself met and not met', () => {
    const outcomes = rule.examples.map(({ expected }) => expected.outcome);
    expect(outcomes).toContain('met');
    expect(outcomes).toContain('unmet');
  });

  it.each(constants)('would not survive a judgement that always says %s', (constant) => {
    expect(contradicting(rule, constant)).not.toEqual([]);
  });

  it('uses every message in an example, and only messages that carry its id', () => {
    const used = new Set(rule.examples.map(({ facts }) => rule.judge(facts).message));
    expect(Object.keys(rule.messages).filter((message) => !message.startsWith(`${id}.`))).toEqual([]);
    expect(Object.keys(rule.messages).filter((message) => !used.has(message))).toEqual([]);
  });

  it('stands in the newest profile, for completeness in its element', () => {
    expect(rulesOf(profile3)).toContain(id);
    expect(profile3.rules[id]?.element ?? rule.element).toBe(rule.element);
  });

  it('looks at nothing beyond the fields but what it says it reads', () => {
    for (const { facts } of rule.examples) {
      const looked = new Set<string>();
      rule.judge(new Proxy(facts, { get: (of, key) => (looked.add(String(key)), Reflect.get(of, key) as unknown) }));
      expect(['work', 'catalogues', 'record'].filter((part) => looked.has(part) && !rule.reads?.includes(part as never))).toEqual([]);
    }
  });

  it('cannot tell without what it reads beyond the fields', () => {
    for (const part of rule.reads ?? []) {
      expect(rule.examples.some(({ facts }) => rule.judge({ ...facts, [part]: undefined }).outcome === 'unknown')).toBe(true);
    }
  });

  it('judges the same facts the same way twice, and changes none of them', () => {
    for (const { facts } of rule.examples) {
      const before = JSON.stringify(facts);
      expect(rule.judge(facts)).toEqual(rule.judge(facts));
      expect(JSON.stringify(facts)).toBe(before);
    }
  });
});

it('has an id for each rule once', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(profiles.map((profile) => [profile.version, profile] as const))('has every rule of profile %s', (_, profile) => {
  expect(rulesOf(profile).filter((id) => !catalogue.some((rule) => rule.id === id))).toEqual([]);
});
