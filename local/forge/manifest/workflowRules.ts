import type { ForgeWorkflowRule } from '../contract';
import type { ForgeManifest } from './manifest';
import { extensionAri } from './extensionAri';

/** The workflow rules of a manifest as the product knows them. Rules are for company-managed projects unless they say more. */
export const workflowRulesOf = (manifest: ForgeManifest, environmentId: string): ForgeWorkflowRule[] =>
  manifest.modules
    .filter(({ type }) => type === 'jira:workflowValidator' || type === 'jira:workflowCondition')
    .map((module) => {
      const { expression, errorMessage, projectTypes = ['company-managed'] } = module as Partial<ForgeWorkflowRule>;
      return {
        kind: module.type === 'jira:workflowCondition' ? 'condition' : 'validator',
        key: extensionAri(manifest.appId, environmentId, module.key),
        name: module.name ?? module.key,
        description: String(module.description),
        ...(expression === undefined ? {} : { expression }),
        ...(errorMessage === undefined ? {} : { errorMessage }),
        projectTypes,
      };
    });
