import { hashInputs } from '../../../src/domain/plan/hashInputs';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { catalogue } from '../../../src/domain/score/catalogue';
import { profile1, profile3 } from '../../../src/domain/score/profile';
import { soundPlan, specimen } from '../../../src/domain/score/specimens';

const hash = (facts: PlanFacts) => hashInputs(facts, profile3);

/** The same plan in an organization whose catalogues, where they hold anything, hold one more entry nobody here refers to. */
function beside({ catalogues, ...facts }: PlanFacts): PlanFacts {
  if (catalogues === undefined) return facts;
  const more = <T>(entries: T[], entry: T): T[] => (entries.length === 0 ? entries : [...entries, entry]);
  return {
    ...facts,
    catalogues: {
      policies: more(catalogues.policies, { id: 'other-policy', version: 1, title: 'Something else', state: 'effective' }),
      requirements: more(catalogues.requirements, { id: 'other-requirement', version: 1, title: 'Something else', state: 'applicable' }),
      services: more(catalogues.services, { id: 'other-service', name: 'Archive of the museum', kind: 'service' }),
      levels: more(catalogues.levels, { id: 'other-level', level: 'team', target: 'Night watch of the museum', ownerRole: 'Curator' }),
      forums: more(catalogues.forums, { id: 'other-forum', name: 'Board of the museum' }),
      metrics: more(catalogues.metrics, { id: 'other-metric', name: 'Visitors of the museum' }),
    },
  };
}

describe('What a figure stands on', () => {
  it('is the same, and gives the same findings, when a catalogue gains an entry the plan does not refer to', () => {
    for (const rule of catalogue) {
      for (const { facts } of rule.examples) {
        expect(rule.judge(beside(facts))).toEqual(rule.judge(facts));
        expect(hash(beside(facts))).toBe(hash(facts));
      }
    }
  });

  it('differs when what the plan refers to changes, when work moves, and when something is recorded', () => {
    const policy = soundPlan.catalogues?.policies[0];
    if (policy === undefined) throw new Error('the sound plan serves a policy');
    const others = [
      specimen({ catalogues: { policies: [{ ...policy, state: 'withdrawn' }] } }),
      specimen({ work: { issues: [] } }),
      specimen({ record: { ownerHolds: false } }),
    ];
    expect(new Set([soundPlan, ...others].map(hash)).size).toBe(4);
  });

  it('does not move with the title of a work item, or under a profile that looks only at the fields', () => {
    const [first, ...rest] = soundPlan.work?.issues ?? [];
    if (first === undefined) throw new Error('the sound plan has work');
    expect(hash(specimen({ work: { issues: [{ ...first, summary: 'Another title' }, ...rest] } }))).toBe(hash(soundPlan));
    expect(hashInputs(specimen({ work: { issues: [] }, record: 'not read' }), profile1)).toBe(hashInputs(soundPlan, profile1));
  });
});
