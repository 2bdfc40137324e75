import { createHash } from 'node:crypto';
import type { AppRule, Holder, Status, Transition, Workflow } from './entities/entities';
import type { SeedHolder, SeedProject, SeedTransition, SeedWorkflow, SiteSeed } from './seed';
import { uuidOf } from './shapes/uuid';
import type { Store } from './store/store';
import { newRuleId } from './workflows/newRuleId';

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const resolutions = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'];
const roles = ['Administrators', 'Member', 'Viewer'];
const linkTypes = [
  { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** The custom type of Jira's own Start date. */
export const startDateType = 'com.atlassian.jpo:jpo-custom-field-baseline-start';

/**
 * Fills an empty store. Throws where the seed names something that it does not define.
 *
 * @param seedNumber makes API tokens repeatable
 */
export function plantSite(store: Store, seed: SiteSeed, seedNumber: number): void {
  const groupIds = plantPeople(store, seed, seedNumber);
  const ids = {
    priorities: plantNames(store, 'priorities', seed.priorities ?? priorities),
    resolutions: plantNames(store, 'resolutions', seed.resolutions ?? resolutions),
    roles: plantNames(
      store, 'roles',
      [...new Set([...(seed.roles ?? roles), ...seed.projects.flatMap((it) => Object.keys(it.roles ?? {}))])],
    ),
    groups: groupIds,
  };
  for (const type of seed.linkTypes ?? linkTypes) store.linkTypes.put({ id: store.nextId('linkType'), ...type });
  const global = seed.globalPermissions ?? {
    ADMINISTER: ['jira-administrators'], SYSTEM_ADMIN: ['jira-administrators'],
  };
  for (const [key, names] of Object.entries(global)) store.globalGrants.put({
    id: key, groups: names.map((name) => known(groupIds, name, 'group')),
  });
  for (const key of ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS']) {
    if (global[key] === undefined) store.globalGrants.put({ id: key, groups: [], everyone: true });
  }
  const holderOf = (holder: SeedHolder): Holder => {
    if (holder === 'anyone' || holder === 'assignee' || holder === 'reporter') return { type: holder };
    if (holder === 'lead') return { type: 'projectLead' };
    if ('group' in holder) return { type: 'group', parameter: known(groupIds, holder.group, 'group') };
    if ('role' in holder) return { type: 'projectRole', parameter: known(ids.roles, holder.role, 'role') };
    return { type: 'user', parameter: holder.person };
  };
  const schemeIds = new Map<string, string>();
  for (const { name, grants } of seed.permissionSchemes) {
    const id = store.nextId('permissionScheme');
    schemeIds.set(name, id);
    store.permissionSchemes.put({
      id, name,
      grants: Object.fromEntries(Object.entries(grants).map(([key, holders]) => [key, holders.map(holderOf)])),
    });
  }
  store.fields.put({
    id: `customfield_${store.nextId('field')}`, key: 'customfield_10015', name: 'Start date', description: '',
    custom: startDateType, type: 'date', collection: 'none',
  });
  const shared = new Map<string, Status>();
  for (const project of seed.projects) plantProject(store, seed, project, { ...ids, schemeIds, shared, holderOf });
}

function plantPeople(store: Store, seed: SiteSeed, seedNumber: number): Map<string, string> {
  const members = new Map<string, string[]>();
  for (const person of seed.people) {
    const { accountId, displayName, emailAddress, groups, timeZone = 'UTC', locale = 'en_US', active = true } = person;
    store.people.put({
      id: accountId, accountType: 'atlassian', displayName, emailAddress, timeZone, locale, active,
      apiToken: tokenOf(seedNumber, accountId),
    });
    for (const name of groups) members.set(name, [...(members.get(name) ?? []), accountId]);
  }
  const ids = new Map<string, string>();
  const named = [
    ...seed.permissionSchemes.flatMap(({ grants }) => Object.values(grants).flat()),
    ...seed.projects.flatMap((it) => (it.securityLevels ?? []).flatMap(({ holders }) => holders)),
  ];
  const more = named.flatMap((holder) => (typeof holder === 'object' && 'group' in holder ? [holder.group] : []));
  for (const name of new Set(['jira-administrators', ...members.keys(), ...more])) {
    const id = uuidOf(`group ${name}`);
    ids.set(name, id);
    store.groups.put({ id, name, members: members.get(name) ?? [] });
  }
  return ids;
}

/** A stand-in for a password, the same for the same seed number. */
export const tokenOf = (seedNumber: number, accountId: string): string =>
  createHash('sha256').update(`${seedNumber} ${accountId}`).digest('base64url').slice(0, 24);

function plantNames(store: Store, table: 'priorities' | 'resolutions' | 'roles', names: string[]): Map<string, string> {
  return new Map(
    names.map((name, i) => {
      // Priorities count from 1, the others from 10000, as on a new site.
      const id = table === 'priorities' ? String(i + 1) : String(10_000 + i);
      store[table].put({ id, name, description: '' });
      return [name, id];
    }),
  );
}

interface Planted {
  roles: Map<string, string>;
  groups: Map<string, string>;
  schemeIds: Map<string, string>;
  shared: Map<string, Status>;
  holderOf(holder: SeedHolder): Holder;
}

function plantProject(store: Store, seed: SiteSeed, it: SeedProject, planted: Planted): void {
  const id = store.nextId('project');
  const teamManaged = it.style === 'team-managed';
  const scope = teamManaged ? { projectId: id } : {};
  const workflows: Record<string, string> = {};
  const typeIds = it.issueTypes.map(({ name, description = '', hierarchyLevel, workflow }) => {
    const shared = teamManaged ? undefined : [...store.issueTypes.all()].find(
      (type) => type.name === name && type.projectId === undefined,
    );
    if (shared && shared.hierarchyLevel !== hierarchyLevel) {
      throw new Error(`Seed: the issue type ${name} is given two hierarchy levels`);
    }
    const typeId = shared?.id ?? store.nextId('issueType');
    if (!shared) store.issueTypes.put({ id: typeId, name, description, hierarchyLevel, ...scope });
    const wanted = seed.workflows.find((one) => one.name === (workflow ?? it.workflow));
    if (!wanted) {
      throw new Error(
        `Seed: the project ${it.key} names the workflow ${workflow ?? it.workflow}, which is not defined`,
      );
    }
    workflows[typeId] = plantWorkflow(store, wanted, teamManaged ? id : undefined, planted.shared);
    return typeId;
  });
  if (!store.people.get(it.lead)) throw new Error(`Seed: the lead of ${it.key} is nobody's account id`);
  store.projects.put({
    id, key: it.key, formerKeys: [], name: it.name, description: it.description ?? '',
    style: teamManaged ? 'next-gen' : 'classic',
    projectTypeKey: it.projectTypeKey ?? 'software', leadId: it.lead, typeIds, workflows,
    permissionSchemeId: known(planted.schemeIds, it.permissionScheme, 'permission scheme'),
    roles: Object.fromEntries(
      Object.entries(it.roles ?? {}).map(([name, { people = [], groups = [] }]) => [
        known(planted.roles, name, 'role'),
        { users: people, groups: groups.map((group) => known(planted.groups, group, 'group')) },
      ]),
    ),
    securityLevels: (it.securityLevels ?? []).map(({ name, description = '', holders }) => ({
      id: store.nextId('securityLevel'), name, description, holders: holders.map(planted.holderOf),
    })),
    ...(it.appFieldsOnScreen === 'none' ? { screenFields: [] } : {}),
    lastNumber: 0, properties: {},
  });
}

/** Company-managed projects share workflows and statuses by name; a team-managed one has its own. */
function plantWorkflow(store: Store, seed: SeedWorkflow, projectId: string | undefined, shared: Map<string, Status>): string {
  const name = projectId === undefined ? seed.name : `${seed.name} (${projectId})`;
  const there = [...store.workflows.all()].find((it) => it.name === name);
  if (there) return there.id;
  const own = new Map<string, Status>();
  const statusIds = seed.statuses.map(({ name: statusName, category }) => {
    const found = (projectId === undefined ? shared : own).get(statusName);
    const status: Status = found ?? {
      id: store.nextId('status'), name: statusName, category, ...(projectId === undefined ? {} : { projectId }),
    };
    if (!found) store.statuses.put(status);
    own.set(statusName, status);
    if (projectId === undefined) shared.set(statusName, status);
    return status.id;
  });
  const idOf = (statusName: string): string => {
    const status = own.get(statusName);
    if (!status) throw new Error(`Seed: the workflow ${seed.name} has no status ${statusName}`);
    return status.id;
  };
  const workflow: Workflow = {
    id: store.nextId('workflow'), name, statusIds,
    ...(projectId === undefined ? {} : { projectId }),
    transitions: seed.transitions.map(({ name: transitionName, from, to, permission, condition, validator, rules = [] }, i) => ({
      id: String(10 * (i + 1) + 1), name: transitionName, to: idOf(to),
      ...(from === undefined ? {} : { from: from.map(idOf) }),
      ...(permission === undefined ? {} : { permission }),
      ...(condition === undefined ? {} : { condition }),
      ...(validator === undefined ? {} : { validator }),
      ...plantedRules(store, rules),
    })),
  };
  store.workflows.put(workflow);
  return workflow.id;
}

function plantedRules(store: Store, rules: NonNullable<SeedTransition['rules']>): Pick<Transition, 'appConditions' | 'appValidators'> {
  const of = (kind: 'condition' | 'validator'): AppRule[] =>
    rules.filter((rule) => rule.kind === kind).map(({ key, config }) => ({
      id: newRuleId(store), key, config: config === undefined ? '' : JSON.stringify(config), disabled: false, tag: '',
    }));
  const [conditions, validators] = [of('condition'), of('validator')];
  return {
    ...(conditions.length === 0 ? {} : { appConditions: { operation: 'ALL', rules: conditions } }),
    ...(validators.length === 0 ? {} : { appValidators: validators }),
  };
}

function known(ids: Map<string, string>, name: string, what: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`Seed: the ${what} ${name} is not defined`);
  return id;
}
