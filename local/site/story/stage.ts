import { termsHash } from '../../../src/domain/resourcing/termsHash';
import type { ForgeDouble } from '../../forge';
import type { JiraDouble } from '../../jira';
import { callApp } from '../callApp';
import type { DemoObjective } from '../objectives/demoObjective';
import { people, type PersonRef } from '../people';
import type { SiteApi } from '../siteApi';

/** One objective once its epic exists, and the ways in which people act on it. */
export interface Stage {
  readonly issueId: string;
  /** Asks the app from the panel on the epic; `issueId` is put into the payload. */
  call(as: PersonRef, name: string, payload?: object): Promise<unknown>;
  /** Submits the plan as it stands. */
  submit(as: PersonRef, what: string, why: string): Promise<void>;
  /** Approves what is shown now, in a role, with everything the rule has that role say. */
  approve(as: PersonRef, role: string, note?: string): Promise<void>;
  /** Commits resource lines as the plan has them now. */
  confirm(as: PersonRef, lines: readonly string[], authority: string): Promise<void>;
  /** Changes fields of the epic in Jira. */
  edit(as: PersonRef, fields: object): Promise<void>;
  /** Attaches a text file to the epic; gives its id. */
  attach(as: PersonRef, name: string, text: string): Promise<string>;
  /** The person leaves the organization, and the account is deactivated. */
  leaves(who: PersonRef): void;
  /** The id of a work item under the epic, by its summary. */
  work(summary: string): Promise<string>;
}

/** What the app shows to somebody who submits or approves, as far as it is needed here. */
interface Shown {
  now?: { hash: string };
  required: { role: string; means: string[] }[];
}

interface Epic {
  id: string;
  fields: { project: { id: string; key: string; projectTypeKey: string } };
}

/** Opens the stage of one objective, whose epic is found by its summary. */
export async function openStage(site: SiteApi, { jira, forge }: { jira: JiraDouble; forge: ForgeDouble }, objective: DemoObjective): Promise<Stage> {
  const { project, summary, fields } = objective;
  const issues = await site.ask<{ issues: (Epic & { fields: { summary: string } })[] }>('amara', 'POST', '/rest/api/3/search/jql', {
    jql: `project = ${project}`, fields: ['summary', 'project'], maxResults: 100,
  });
  const epic = issues.issues.find((one) => one.fields.summary === summary);
  if (epic === undefined) throw new Error(`The site has no epic “${summary}”`);
  const { id: issueId } = epic;
  const { id, key, projectTypeKey } = epic.fields.project;
  const panel = { moduleKey: 'delivery-plan', extension: { type: 'jira:issuePanel', issue: { id: issueId }, project: { id, key, type: projectTypeKey } } };
  const call = (as: PersonRef, name: string, payload: object = {}): Promise<unknown> => callApp(forge, as, panel, name, { issueId, ...payload });

  /** What would be approved, as the person's own screen shows it. */
  async function seenBy(as: PersonRef): Promise<Shown & { hash: string }> {
    const view = (await call(as, 'approvalView')) as Shown;
    if (view.now === undefined) throw new Error(`approvalView of “${summary}”: expected something to approve, came nothing`);
    return { ...view, hash: view.now.hash };
  }

  return {
    issueId,
    call,
    async submit(as, what, why) {
      await call(as, 'submitPlan', { seen: (await seenBy(as)).hash, note: { what, why } });
    },
    async approve(as, role, note) {
      const { hash, required } = await seenBy(as);
      const means = required.find((one) => one.role === role)?.means ?? [];
      await call(as, 'approvePlan', { seen: hash, role, means, ...(note === undefined ? {} : { note }) });
    },
    async confirm(as, lines, authority) {
      for (const line of fields.resources?.lines ?? []) {
        if (lines.includes(line.id)) await call(as, 'confirmResource', { line: line.id, seen: termsHash(line), authority });
      }
    },
    async edit(as, changed) {
      await site.ask(as, 'PUT', `/rest/api/3/issue/${issueId}`, { fields: changed });
    },
    async attach(as, name, text) {
      const [file] = await site.attach(as, issueId, name, text);
      if (file === undefined) throw new Error(`Attaching ${name} to “${summary}”: expected one attachment, came none`);
      return file.id;
    },
    leaves: (who) => jira.deactivatePerson(people[who].accountId),
    async work(wanted) {
      const { issues: found } = await site.ask<{ issues: { id: string; fields: { summary: string } }[] }>('amara', 'POST', '/rest/api/3/search/jql', {
        jql: `parent = ${issueId}`, fields: ['summary'], maxResults: 100,
      });
      const item = found.find((one) => one.fields.summary === wanted);
      if (item === undefined) throw new Error(`“${summary}” has no work “${wanted}”`);
      return item.id;
    },
  };
}
