import { hiddenKey, maskReceipt, receiptOf, receiptText, scoreAgain } from '../../../src/domain/score/receipt';
import { profile2, profile3 } from '../../../src/domain/score/profile';
import { emptyPlan, soundPlan, specimen } from '../../../src/domain/score/specimens';

const late = specimen({ work: { issues: [{ id: '10101', key: 'HR-7', summary: 'Train the desk', statusCategory: 'new', due: '2028-01-01' }] } });

describe('A receipt', () => {
  it('has the same bytes for the same facts, whatever the order of their members', () => {
    const turned = Object.fromEntries(Object.entries(soundPlan).reverse()) as unknown as typeof soundPlan;
    expect(receiptText(receiptOf(turned, profile3))).toBe(receiptText(receiptOf(soundPlan, profile3)));
  });

  it('holds no name of a person', () => {
    expect(receiptText(receiptOf(soundPlan, profile3))).not.toContain('Tomasz');
  });

  it('names profile, catalogue, inputs, and every rule with its outcome and facts', () => {
    const receipt = receiptOf(late, profile3);
    expect(receipt).toMatchObject({ version: 1, issue: '10042', profile: '3' });
    expect(receipt.inputs).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.catalogue).toMatch(/^[0-9a-f]{16}$/);
    expect(receipt.findings).toHaveLength(Object.keys(profile3.rules).length);
    expect(receipt.findings).toContainEqual(expect.objectContaining({ rule: 'WHN-05', outcome: 'unmet', facts: expect.objectContaining({ name: 'HR-7' }) as object }));
  });

  it('has no figures when something that counts could not be told', () => {
    const receipt = receiptOf(specimen({ catalogues: 'not read' }), profile2);
    expect(receipt.score).toBeUndefined();
    expect(scoreAgain(receipt)).toEqual({ kind: 'same' });
  });

  it('can be computed again by anybody', () => {
    for (const facts of [soundPlan, emptyPlan, late]) expect(scoreAgain(receiptOf(facts, profile3))).toEqual({ kind: 'same' });
  });

  it('shows a figure that was changed, an outcome that was turned, a finding that was taken out', () => {
    const receipt = receiptOf(late, profile3);
    const score = receipt.score;
    if (score === undefined) throw new Error('expected a score');
    expect(scoreAgain({ ...receipt, score: { ...score, shown: 100 } })).toMatchObject({ kind: 'different', place: 'score.shown', kept: '100' });
    const turned = receipt.findings.map((finding) => ({ ...finding, outcome: 'met' as const }));
    expect(scoreAgain({ ...receipt, findings: turned }).kind).toBe('different');
    expect(scoreAgain({ ...receipt, findings: receipt.findings.slice(1) })).toMatchObject({ kind: 'different', place: 'findings.OBJ-01' });
    expect(scoreAgain({ ...receipt, profile: '99' })).toEqual({ kind: 'unknown profile', profile: '99' });
  });

  it('hides what the reader may not open, says how many findings rest on it, and keeps the figures', () => {
    const receipt = receiptOf(late, profile3);
    const masked = maskReceipt(receipt, new Set(['HR-7']));
    expect(masked.hidden).toBeGreaterThan(0);
    expect(receiptText(masked.receipt)).not.toContain('HR-7');
    expect(receiptText(masked.receipt)).toContain(hiddenKey);
    expect(masked.receipt.score).toEqual(receipt.score);
    expect(maskReceipt(receipt, new Set(['HR-8']))).toEqual({ receipt, hidden: 0 });
  });
});
