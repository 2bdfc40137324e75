import { riskNamesOf } from '../../../src/domain/catalogues/riskNaming';
import { isRisk } from '../../../src/domain/risk/isRisk';
import { usualRiskNames } from '../../../src/domain/risk/riskNames';
import { linkedRisks } from '../../../src/jira/linkedRisks';
import type { LinkedIssue } from '../../../src/jira/openObjective';

const threat = { name: 'Threat', phrase: 'is threatened by' };
const relates = { name: 'Relates', phrase: 'relates to' };
const linked = (id: string, more: Partial<LinkedIssue>): LinkedIssue => ({ id, key: `RSK-${id}`, summary: 'The staging systems are shared', status: 'todo', link: relates, ...more });

describe('RSK-14 · which linked issues are risks', () => {
  it('fires: the type says so, or the link does, in whatever case', () => {
    expect(isRisk({ typeName: 'risk', link: relates }, usualRiskNames)).toBe(true);
    expect(isRisk({ typeName: 'Task', link: threat }, usualRiskNames)).toBe(true);
    expect(isRisk({ typeName: 'Task', link: { name: 'Exposes', phrase: 'is put at RISK by' } }, usualRiskNames)).toBe(true);
  });

  it('silent: neither says so, or nothing is known of the two', () => {
    expect(isRisk({ typeName: 'Task', link: relates }, usualRiskNames)).toBe(false);
    expect(isRisk({ typeName: 'Risk assessment', link: relates }, usualRiskNames)).toBe(false);
    expect(isRisk({}, usualRiskNames)).toBe(false);
  });

  it('the names of the site count and no others, and a blank word names nothing', () => {
    const own = riskNamesOf({ version: 1, state: 'in force', issueTypes: ['Gefahr'], linkWords: [' '] });
    expect(isRisk({ typeName: 'Gefahr' }, own)).toBe(true);
    expect(isRisk({ typeName: 'Risk', link: threat }, own)).toBe(false);
    expect(isRisk({ typeName: 'Risk' }, riskNamesOf({ version: 1, state: 'in force' }))).toBe(false);
  });

  it('each risk is listed once, also when two links lead to it, and those that are done come last', () => {
    const issues = [linked('1', { status: 'done', link: threat }), linked('2', {}), linked('2', { link: threat }), linked('2', { typeName: 'Risk' }), linked('3', {})];
    expect(linkedRisks({ linked: issues }, usualRiskNames).map(({ id, link }) => [id, link?.name])).toEqual([['2', 'Threat'], ['1', 'Threat']]);
  });
});
