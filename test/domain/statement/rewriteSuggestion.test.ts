import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { rewriteSuggestion } from '../../../src/domain/objective/statement/rewriteSuggestion';

const gaps = (text: string): string[] => rewriteSuggestion(readStatement(text)).parts.flatMap((part) => ('gap' in part ? [part.slot] : []));

describe('a rewrite along the sentence pattern', () => {
  it('marks everything an aspiration leaves open', () => {
    expect(rewriteSuggestion(readStatement('Improve service quality')).id).toBe('statement.pattern.measure');
    expect(gaps('Improve service quality')).toEqual(['scope', 'baseline', 'target', 'when', 'source']);
  });

  it('OBJ-16 · fires: a change without a baseline leaves the baseline open', () => {
    expect(gaps('Reduce the cost of printing by 15 % by June 2027')).toContain('baseline');
  });

  it('OBJ-16 · silent: a change from a baseline leaves none open', () => {
    expect(gaps('Reduce the cost of printing from 40 to 30 EUR by June 2027')).not.toContain('baseline');
    expect(gaps('Keep the cost of printing below 30 EUR')).not.toContain('baseline');
  });

  it('has nothing left open for a whole sentence', () => {
    const suggestion = rewriteSuggestion(readStatement('Reduce the error rate of payroll runs from 4 % to 2 % by 30 June 2027, measured by the payroll log'));
    expect(suggestion.reads).toBe(true);
    expect(suggestion.parts.map(({ slot }) => slot)).toEqual(['verb', 'thing', 'scope', 'baseline', 'target', 'when', 'source']);
    expect(suggestion.parts[1]).toEqual({ slot: 'thing', words: 'error rate' });
    expect(suggestion.parts[2]).toEqual({ slot: 'scope', words: 'payroll runs' });
  });

  it('does not offer again what is vague', () => {
    const { parts } = rewriteSuggestion(readStatement('Improve world-class support of the users where possible'));
    expect(JSON.stringify(parts)).toContain('support');
    expect(JSON.stringify(parts)).not.toMatch(/world-class|where possible/);
  });

  it('offers the deliverable pattern for a deliverable', () => {
    const suggestion = rewriteSuggestion(readStatement('Publish the revised manual of the laboratory'));
    expect(suggestion.id).toBe('statement.pattern.deliverable');
    expect(suggestion.parts[0]).toEqual({ slot: 'verb', verb: 'deliver' });
    expect(gaps('Publish the revised manual')).toContain('when');
  });
});
