import type { ForgeDouble } from '../forge';
import type { JiraDouble } from '../jira';
import { grantAppPermissions } from './grantAppPermissions';
import { callApp } from './callApp';
import { keepRecords } from './keepRecords';
import type { DemoChild, DemoLink, DemoObjective } from './objectives/demoObjective';
import { demoObjectives } from './objectives';
import { linkWork } from './objectives/linkWork';
import { people, type PersonRef } from './people';
import { demoClockStart } from './site';
import { letAppFinish, type MovableClock } from './letAppFinish';
import { siteApi, type SiteApi } from './siteApi';
import { story } from './story';
import { openStage } from './story/stage';

/** The parts of a site that the demonstration is put into. */
interface EmptySite {
  jira: JiraDouble;
  forge: ForgeDouble;
  /** Stands where the story begins. */
  clock: MovableClock;
}

/** Where the objectives are looked for. */
const OBJECTIVES_IN = 'SMO';

/**
 * Fills a seeded site with objectives the way people would: every issue, edit, link and transition goes through the REST
 * API as the person who did it, so that history is real; a Jira admin grants the app's permissions, and tells the app
 * through its own call where objectives are, and the app scores them. Then comes what people have done about them since,
 * on its own days, through the app's own calls. Resolves when the app has nothing left to do and the clock stands where the
 * demonstration plays.
 *
 * @throws Error naming the request that was refused, or what the app answered instead of a value
 */
export async function demonstrate({ jira, forge, clock }: EmptySite): Promise<void> {
  const site = siteApi(jira);
  const fieldIds = await appFieldIds(site, forge);
  await grantAppPermissions({ jira, forge }, site);
  await keepRecords(forge);
  await letAppFinish({ forge, clock });
  moveTo(clock, plansWritten);
  // Putting in a site's worth of issues at one moment is not what the limits are for, and an app that has not been told
  // where objectives are makes nothing of the events. The rounds of every day are run once, on the last one.
  const before = { limits: jira.settings.limits, dropEvents: forge.settings.dropEvents, schedules: forge.settings.schedules };
  jira.settings.limits = false;
  forge.settings.dropEvents = true;
  forge.settings.schedules = false;
  try {
    for (const objective of demoObjectives) await put(site, fieldIds, objective);
    jira.settings.limits = before.limits;
    forge.settings.dropEvents = before.dropEvents;
    await tellApp(site, forge);
    await letAppFinish({ forge, clock });
    for (const { at, objective, happens } of story) {
      moveTo(clock, Date.parse(at));
      await happens(await openStage(site, { jira, forge }, objective));
      await letAppFinish({ forge, clock });
    }
  } finally {
    jira.settings.limits = before.limits;
    forge.settings.dropEvents = before.dropEvents;
    forge.settings.schedules = before.schedules;
  }
  moveTo(clock, demoClockStart);
  await letAppFinish({ forge, clock });
}

/** The afternoon on which the objectives and their plans were written. */
const plansWritten = Date.UTC(2026, 10, 12, 15, 30);

/** Puts the clock on, never back: the moments of a ledger only grow. */
const moveTo = (clock: MovableClock, moment: number): void => clock.shiftBy(Math.max(0, moment - clock.now()));

const START_DATE = 'com.atlassian.jpo:jpo-custom-field-baseline-start';

/** Ids of the app's fields by module key, and of Jira's Start date as `start`. */
async function appFieldIds({ ask }: SiteApi, forge: ForgeDouble): Promise<Record<string, string>> {
  const fields = await ask<{ id: string; schema?: { custom?: string } }[]>('sigrid', 'GET', '/rest/api/3/field');
  const wanted = [...forge.customFields().map(({ key, custom }) => ({ key, custom })), { key: 'start', custom: START_DATE }];
  return Object.fromEntries(
    wanted.map(({ key, custom }) => {
      const field = fields.find(({ schema }) => schema?.custom === custom);
      if (!field) throw new Error(`GET /rest/api/3/field: expected a field of type ${custom}, came none`);
      return [key, field.id];
    }),
  );
}

const account = (ref: PersonRef): { accountId: string } => ({ accountId: people[ref].accountId });

const documentOf = (text: string): unknown => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/**
 * One objective: its epic, written by its reporter; its work; and its plan, written by the owner where there is one. The
 * plan comes last because its activities name their issues.
 */
async function put(site: SiteApi, fieldIds: Record<string, string>, objective: DemoObjective): Promise<void> {
  const { project, summary, description, reporter } = objective;
  const epic = await create(site, reporter, {
    project: { key: project },
    issuetype: { name: 'Epic' },
    summary,
    ...(description === undefined ? {} : { description: documentOf(description) }),
  });
  const work: Record<string, string[]> = {};
  const note = (activity: string | undefined, id: string): void => {
    if (activity !== undefined) work[activity] = [...(work[activity] ?? []), id];
  };
  for (const child of objective.children) note(child.activity, await putChild(site, objective, epic.key, child));
  for (const link of objective.links ?? []) note(link.activity, await putLink(site, objective, epic.key, link));

  const planned = objective.fields['planned-work'];
  const plan = { ...objective.fields, ...(planned ? { 'planned-work': linkWork(planned, work) } : {}) };
  const fields = {
    ...(objective.start === undefined ? {} : { [idOf(fieldIds, 'start')]: objective.start }),
    ...(objective.due === undefined ? {} : { duedate: objective.due }),
    ...(objective.owner === undefined ? {} : { [idOf(fieldIds, 'accountable-owner')]: account(objective.owner) }),
    ...(objective.contributors === undefined ? {} : { [idOf(fieldIds, 'contributors')]: objective.contributors.map(account) }),
    ...Object.fromEntries(Object.entries(plan).map(([key, value]) => [idOf(fieldIds, key), value])),
  };
  if (Object.keys(fields).length === 0) return;
  await site.ask(planner(objective), 'PUT', `/rest/api/3/issue/${epic.id}`, { fields });
}

/** A functional account does not write plans. */
const planner = ({ owner, reporter }: DemoObjective): PersonRef => (owner === undefined || owner === 'servicedesk' ? reporter : owner);

function idOf(fieldIds: Record<string, string>, key: string): string {
  const id = fieldIds[key];
  if (id === undefined) throw new Error(`Field ${key}: expected one of ${Object.keys(fieldIds).join(', ')}`);
  return id;
}

interface Created {
  id: string;
  key: string;
}

const create = (site: SiteApi, as: PersonRef, fields: Record<string, unknown>): Promise<Created> =>
  site.ask<Created>(as, 'POST', '/rest/api/3/issue', { fields });

async function putChild(site: SiteApi, objective: DemoObjective, parent: string, child: DemoChild): Promise<string> {
  const as = planner(objective);
  const { id } = await create(site, as, {
    project: { key: child.project },
    issuetype: { name: child.type },
    summary: child.summary,
    parent: { key: parent },
    ...(child.assignee === undefined ? {} : { assignee: account(child.assignee) }),
    ...(child.due === undefined ? {} : { duedate: child.due }),
  });
  await move(site, child.assignee ?? as, id, child.status);
  return id;
}

async function putLink(site: SiteApi, objective: DemoObjective, epic: string, link: DemoLink): Promise<string> {
  const as = planner(objective);
  const { id, key } = await create(site, as, {
    project: { key: link.project },
    issuetype: { name: 'Task' },
    summary: link.summary,
  });
  await move(site, as, id, link.status);
  await site.ask(as, 'POST', '/rest/api/3/issueLink', {
    type: { name: link.type },
    inwardIssue: { key },
    outwardIssue: { key: epic },
  });
  return id;
}

/** Brings a new issue to its status; it is in the first one already. */
async function move(site: SiteApi, as: PersonRef, id: string, status: string): Promise<void> {
  if (status === 'To do') return;
  const address = `/rest/api/3/issue/${id}/transitions`;
  const { transitions } = await site.ask<{ transitions: { id: string; to: { name: string } }[] }>(as, 'GET', address);
  const transition = transitions.find(({ to }) => to.name === status);
  if (!transition) throw new Error(`${address}: expected a transition to ${status}, came ${transitions.map(({ to }) => to.name).join(', ')}`);
  await site.ask(as, 'POST', address, { transition: { id: transition.id } });
}

/** Says through the app's own call where objectives are, from its project page, as the Jira admin. */
async function tellApp(site: SiteApi, forge: ForgeDouble): Promise<void> {
  const project = await site.ask<{ id: string; key: string; projectTypeKey: string; issueTypes: { id: string; hierarchyLevel: number }[] }>(
    'sigrid',
    'GET',
    `/rest/api/3/project/${OBJECTIVES_IN}`,
  );
  const typeIds = project.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => id);
  const extension = { type: 'jira:projectPage', project: { id: project.id, key: project.key, type: project.projectTypeKey } };
  await callApp(forge, 'sigrid', { moduleKey: 'objectives', extension }, 'setObjectiveSources', { sources: [{ projectId: project.id, typeIds }] });
}
