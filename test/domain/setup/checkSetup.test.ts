import type { KeptEntry } from '../../../src/domain/catalogues/inForce';
import { starterProcesses } from '../../../src/domain/catalogues/starterProcesses';
import { profiles } from '../../../src/domain/score/profile';
import { checkSetup } from '../../../src/domain/setup/checkSetup';
import { setupSteps, type SetupCheck, type SetupCheckId, type SetupStep } from '../../../src/domain/setup/setupCheck';
import type { SetupFacts, SourceFacts } from '../../../src/domain/setup/setupFacts';
import { specimens } from '../catalogues/specimens';

const at = '2026-11-20T12:00:00.000Z';
const kept = (kind: keyof typeof specimens, id: string, more: object = {}): KeptEntry =>
  ({ kind, id, version: 1, body: { ...(specimens[kind] as object), ...more }, by: '712020:amara', at }) as unknown as KeptEntry;
const smo: SourceFacts = {
  projectId: '10000',
  project: { key: 'SMO', name: 'Service objectives', teamManaged: false },
  types: ['Epic'],
  typesGone: 0,
  offScreen: { kind: 'told', value: [] },
  fields: 7,
  managers: { kind: 'told', value: ['service-management'] },
};
const nothing: SetupFacts = { sources: [], entries: [], roles: [], at, objectives: { kind: 'told', value: { total: 0, inRegister: 0, complete: 0 } } };
const holds = (role: 'SMS manager' | 'service owner' | 'capacity approver', more: object = {}) => ({ id: '1', role, accountId: '712020:amara', from: '2026-01-01', ...more });

const entries = [
  ...(['policy-statement', 'applicable-requirement', 'service', 'forum', 'plan-template'] as const).map((kind) => kept(kind, 'one')),
  ...starterProcesses.map(({ id, name }) => kept('level', id, { level: 'process', target: name })),
  kept('approval-rule', 'all', { riskTiers: ['1', '2', '3'] }),
  kept('scoring-profile', 'site', { profile: profiles.at(-1)?.version }),
];
const everything: SetupFacts = {
  ...nothing,
  sources: [smo],
  entries,
  roles: [holds('SMS manager'), holds('service owner', { scope: 'Payments' }), holds('capacity approver')],
  objectives: { kind: 'told', value: { total: 12, inRegister: 12, complete: 1 } },
  recordIssue: { kind: 'told', value: 'SMO-40' },
};
const found = (step: SetupStep, id: SetupCheckId, facts: SetupFacts): SetupCheck | undefined => checkSetup(facts)[step].find((check) => check.id === id);

describe('setting up checks itself', () => {
  it('on a site where everything is set up, nothing is open in any step', () => {
    const checks = checkSetup(everything);
    expect(setupSteps.flatMap((step) => checks[step].filter(({ outcome }) => outcome !== 'met'))).toEqual([]);
  });

  it('on a site where nothing is set up, every step has something open but the rules of the scores, which a site begins with', () => {
    const checks = checkSetup(nothing);
    for (const step of setupSteps.filter((one) => one !== 'profile')) expect(checks[step].some(({ outcome }) => outcome !== 'met')).toBe(true);
  });

  it.each<[string, SetupStep, SetupCheckId, Partial<SetupFacts>, Partial<SetupCheck>]>([
    ['a chosen project that is gone is named by its id', 'objectives', 'sourcesThere', { sources: [{ ...smo, project: undefined, types: [] }] }, { outcome: 'unmet', names: ['10000'] }],
    ['a chosen type that is no longer at epic level', 'objectives', 'sourcesThere', { sources: [{ ...smo, typesGone: 1 }] }, { outcome: 'unmet', names: ['SMO'] }],
    ['a project that became team-managed', 'objectives', 'sourcesThere', { sources: [{ ...smo, project: { key: 'SMO', name: 'x', teamManaged: true } }] }, { outcome: 'unmet' }],
    ['a field off the screen is named', 'fields', 'fields', { sources: [{ ...smo, offScreen: { kind: 'told', value: ['Timing'] } }] }, { outcome: 'partly', names: ['Timing'] }],
    ['all fields off the screen', 'fields', 'fields', { sources: [{ ...smo, fields: 1, offScreen: { kind: 'told', value: ['Timing'] } }] }, { outcome: 'unmet' }],
    ['screens that Jira does not tell of', 'fields', 'fields', { sources: [{ ...smo, offScreen: { kind: 'not told' } }] }, { outcome: 'unknown' }],
    ['an SMS manager whose time is over', 'people', 'smsManager', { roles: [holds('SMS manager', { to: '2026-11-19' })] }, { outcome: 'unmet', people: [] }],
    ['nobody who may manage objectives', 'people', 'managers', { sources: [{ ...smo, managers: { kind: 'told', value: [] } }] }, { outcome: 'unmet' }],
    ['a permission scheme that Jira does not tell of', 'people', 'managers', { sources: [{ ...smo, managers: { kind: 'not told' } }] }, { outcome: 'unknown' }],
    ['a tier without an approval rule', 'records', 'approvalRules', { entries: [kept('approval-rule', 'high')] }, { outcome: 'partly', names: ['2', '3'] }],
    ['an approving role that nobody holds', 'records', 'approvers', { roles: [holds('service owner')] }, { outcome: 'partly', names: ['capacity approver'] }],
    ['a site that follows an older profile', 'profile', 'profile', { entries: [kept('scoring-profile', 'site', { profile: '1' })] }, { outcome: 'partly' }],
    ['a template that is no longer used', 'templates', 'templates', { entries: [kept('plan-template', 'one', { state: 'retired' })] }, { outcome: 'unmet' }],
  ])('fires: %s', (_, step, id, changed, expected) => {
    expect(found(step, id, { ...everything, ...changed })).toMatchObject(expected);
  });

  it('LVL-02 · fires: of the five processes, those that are not on the list are named', () => {
    const check = found('records', 'processes', { ...everything, entries: entries.filter(({ id }) => id !== starterProcesses[1]?.id) });
    expect(check).toMatchObject({ outcome: 'partly', names: [starterProcesses[1]?.name], facts: { count: 4, of: 5 } });
  });

  it('LVL-02 · silent: the five processes are on the list', () => {
    expect(found('records', 'processes', everything)).toMatchObject({ outcome: 'met', facts: { count: 5, of: 5 } });
  });

  it('ONB-01 · silent: template, register, one objective to its end and a home for evidence', () => {
    expect(checkSetup(everything).finish.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['templatePublished', 'met'], ['registerBuilt', 'met'], ['endToEnd', 'met'], ['evidenceHome', 'met'],
    ]);
  });

  it.each<[string, SetupCheckId, Partial<SetupFacts>, SetupCheck['outcome']]>([
    ['no template is kept', 'templatePublished', { entries: [] }, 'unmet'],
    ['some objectives are not scored yet', 'registerBuilt', { objectives: { kind: 'told', value: { total: 12, inRegister: 11, complete: 1 } } }, 'partly'],
    ['there is no objective', 'registerBuilt', nothing, 'unmet'],
    ['none went to its end', 'endToEnd', { objectives: { kind: 'told', value: { total: 12, inRegister: 12, complete: 0 } } }, 'unmet'],
    ['Jira did not search', 'endToEnd', { objectives: { kind: 'not told' } }, 'unknown'],
    ['no issue is named for checkpoints', 'evidenceHome', { recordIssue: undefined }, 'unmet'],
    ['the issue that is named cannot be seen', 'evidenceHome', { recordIssue: { kind: 'not told' } }, 'unknown'],
  ])('ONB-01 · fires: %s', (_, id, changed, outcome) => {
    expect(found('finish', id, { ...everything, ...changed })?.outcome).toBe(outcome);
  });
});
