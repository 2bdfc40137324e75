import type { ForgeDouble } from './forge';
import type { JiraApp } from './jira';
import { demoAppName } from './site/site';

/** What the app of this Forge brings to Jira when it is installed. */
export const appOf = (forge: ForgeDouble): JiraApp => ({
  appId: forge.appId,
  environmentId: forge.environmentId,
  name: demoAppName,
  fields: forge.customFields(),
  globalPermissions: forge.globalPermissions(),
  projectPermissions: forge.projectPermissions(),
  workflowRules: forge.workflowRules(),
  judgeTransition: (ruleKey, told) => forge.validateTransition(ruleKey, told),
  indexedProperties: forge.indexedProperties().filter(({ entityType }) => entityType === 'issue'),
});
