import type { Host } from '../../local/host';
import { callApp } from '../../local/site/callApp';
import type { OpenedCatalogues } from '../../src/contract/calls/catalogueCalls';
import { restAs } from './restAs';

/** Puts a version of the scoring profile into force, and has every objective of the project scored by it. */
export async function followProfile(host: Host, profile: string): Promise<void> {
  const page = { moduleKey: 'throughline', extension: { type: 'jira:globalPage' } };
  const { entries } = (await callApp(host.forge, 'amara', page, 'catalogues', {})) as OpenedCatalogues;
  const basedOn = entries.find(({ kind }) => kind === 'scoring-profile')?.version ?? 0;
  await callApp(host.forge, 'amara', page, 'keepRecord', { kind: 'scoring-profile', id: 'site', body: { version: 1, state: 'in force', profile }, basedOn, why: 'For these stories' });
  const search = { jql: 'project = SMO AND issuetype = Epic', fields: ['summary'], maxResults: 100 };
  const { issues } = (await restAs(host, 'amara').ask('POST', '/rest/api/3/search/jql', search)) as { issues: { id: string }[] };
  for (const { id } of issues) await callApp(host.forge, 'amara', page, 'rescore', { issueId: id });
}
