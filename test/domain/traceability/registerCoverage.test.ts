import { registerCoverage } from '../../../src/domain/traceability/registerCoverage';
import type { CatalogueFacts } from '../../../src/domain/plan/catalogueFacts';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { soundPlan, specimen } from '../../../src/domain/score/specimens';

const catalogues: CatalogueFacts = {
  policies: ['pol-1', 'pol-2', 'pol-3'].map((id) => ({ id, version: 1, title: id, state: id === 'pol-3' ? 'withdrawn' : 'effective' })),
  requirements: ['req-1', 'req-2'].map((id) => ({ id, version: 1, title: id, state: 'applicable' })),
  services: [], levels: [], forums: [], metrics: [],
};
const at = (id: string, facts: PlanFacts): PlanFacts => ({ ...facts, issue: { ...facts.issue, id } });
const aims = (direction: 'higher' | 'lower', more: object = {}) =>
  specimen({ definition: { success: { form: 'measure', metric: 'Share of repeat incidents', direction, target: { value: 15, unit: '%' } }, ...more } });

it('counts policy lines and objectives apart: one line of two is served, one objective of two serves a line', () => {
  const { policies } = registerCoverage([at('1', soundPlan), at('2', specimen({ definition: { policies: [] } }))], catalogues);
  expect(policies).toEqual({ forward: { of: 2, linked: 1, without: ['pol-2'] }, backward: { of: 2, linked: 1, without: ['2'] } });
});

it('R:TRC-06 · fires: a line in effect that no objective serves; silent: it is waived, withdrawn or served', () => {
  expect(registerCoverage([soundPlan], catalogues).orphanPolicies).toEqual(['pol-2']);
  expect(registerCoverage([soundPlan], catalogues, new Set(['pol-2'])).orphanPolicies).toEqual([]);
  expect(registerCoverage([specimen({ definition: { policies: ['pol-1', 'pol-2'] } })], catalogues).orphanPolicies).toEqual([]);
  expect(registerCoverage([soundPlan], catalogues).orphanRequirements).toEqual(['req-2']);
});

it('R:TRC-09 · fires: two objectives ask opposite things of one measure in one place; silent: two places, or one direction', () => {
  const opposed = registerCoverage([at('1', aims('lower')), at('2', aims('higher'))], catalogues).opposed;
  expect(opposed).toEqual([{ metric: 'Share of repeat incidents', one: '1', other: '2' }]);
  expect(registerCoverage([at('1', aims('lower')), at('2', aims('lower'))], catalogues).opposed).toEqual([]);
  expect(registerCoverage([at('1', aims('lower')), at('2', aims('higher', { serves: 'Card payments' }))], catalogues).opposed).toEqual([]);
});

it('says nothing about an objective that cannot be read', () => {
  const unread = specimen({ definition: { kind: 'newer', version: 2 } });
  expect(registerCoverage([unread], catalogues)).toMatchObject({ orphanPolicies: ['pol-1', 'pol-2'], opposed: [] });
});
