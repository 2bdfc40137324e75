import { vagueSpans } from '../../../src/domain/objective/statement/vagueSpans';

const found = (text: string): [string, string][] => vagueSpans(text).map(({ kind, words }) => [kind, words]);

describe('vague words, pointed at inside the sentence', () => {
  it.each([
    ['Improve service quality', 'aspiration', 'Improve'],
    ['Provide world-class support', 'aspiration', 'world-class'],
    ['Reduce costs where possible', 'escape clause', 'where possible'],
    ['Provide support to users as appropriate', 'escape clause', 'as appropriate'],
    ['Keep plans, policies etc. up to date', 'open end', 'etc.'],
    ['Cover servers, laptops and so on', 'open end', 'and so on'],
    ['Fix the backlog ASAP', 'unbounded time', 'ASAP'],
    ['Answer in a timely manner', 'unbounded time', 'in a timely manner'],
    ['The IT department will resolve incidents', 'group as owner', 'department'],
    ['Owner: assigned leads', 'group as owner', 'assigned leads'],
    ['Everyone is responsible for quality', 'group as owner', 'Everyone'],
  ])('FM-06 · fires: %s (%s)', (text, kind, words) => {
    expect(found(text)).toContainEqual([kind, words]);
    for (const one of vagueSpans(text)) expect(text.slice(one.span.start, one.span.end)).toBe(one.words);
  });

  it.each(['Improve first contact resolution to 80 %', 'Reduce the robust platform’s failures by 20 % by June 2027', 'Publish the service catalogue', 'Encrypt all laptops by 1 March 2027'])('FM-06 · silent: a target or a deliverable stands in the sentence (%s)', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('an escape clause is pointed at even beside a target', () => {
    expect(found('Resolve 80 % of incidents where possible')).toEqual([['escape clause', 'where possible']]);
  });

  it('a target in one sentence does not silence another', () => {
    expect(found('Achieve 95 % uptime. Provide excellent service.')).toEqual([['aspiration', 'excellent']]);
  });
});
