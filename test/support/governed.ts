import type { DemoSite } from './demoSite';
import { people, type PersonRef } from '../../local/site/people';

/** What a call answered, or why a test cannot go on. */
export function valueOf<T>(answer: { kind: 'value'; value: T } | { kind: 'refused'; refusal: unknown } | { kind: 'trouble'; id: string }): T {
  if (answer.kind === 'value') return answer.value;
  throw new Error(`Expected a value, came ${JSON.stringify(answer)}`);
}

/** The refusal of a call, or why a test cannot go on. */
export function refusalOf(answer: { kind: string; refusal?: unknown }): { kind: string; [member: string]: unknown } {
  if (answer.kind === 'refused') return answer.refusal as { kind: string };
  throw new Error(`Expected a refusal, came ${JSON.stringify(answer)}`);
}

/** A role held by somebody on the whole site, from long before the demonstration plays. */
export async function appoint(site: DemoSite, by: PersonRef, role: string, who: PersonRef): Promise<void> {
  valueOf(await site.call(by, 'appointRole', { role, accountId: people[who].accountId, from: '2026-01-01' }));
}

/**
 * One approval rule for every risk tier, and the people who can fill it: Ingrid as service owner and as process owner's
 * stand-in, Amara as SMS manager. Whatever the site had before stays as it is, but this rule is the newest and so in force.
 */
export async function governed(site: DemoSite, change: object = {}): Promise<void> {
  const { vacant, roles } = valueOf(await site.call('amara', 'catalogues', {}));
  if (vacant) await appoint(site, 'sigrid', 'SMS manager', 'amara');
  const held = (role: string, who: PersonRef): boolean => roles.some((one) => one.role === role && one.accountId === people[who].accountId && one.scope === undefined);
  for (const role of ['service owner', 'process owner']) if (!held(role, 'ingrid')) await appoint(site, 'amara', role, 'ingrid');
  if (!held('capacity approver', 'daniel')) await appoint(site, 'amara', 'capacity approver', 'daniel');
  const { entries } = valueOf(await site.call('amara', 'catalogues', {}));
  const id = 'rule-of-these-tests';
  const before = entries.find((one) => one.kind === 'approval-rule' && one.id === id);
  const body = {
    version: 1,
    state: 'in force',
    name: 'Service owner and SMS manager',
    objectKind: 'delivery plan',
    riskTiers: ['1', '2', '3'],
    required: [
      { role: 'service owner', when: 'always', means: ['objective and measure', 'plan and work'] },
      { role: 'SMS manager', when: 'always', means: ['evaluation'] },
    ],
    inOrder: false,
    maxAgeDays: 30,
    delegationAllowed: true,
    selfApproval: 'refused',
    oneMayHoldTwoRoles: false,
    ...change,
  };
  valueOf(await site.call('amara', 'keepRecord', { kind: 'approval-rule', id, body, basedOn: before?.version ?? 0, why: 'For these stories' }));
}
