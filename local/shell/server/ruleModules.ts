import type { ForgeDouble } from '../../forge';

/** A workflow rule of the app as the page lists it. */
export interface RuleModule {
  moduleKey: string;
  /** What a rule on a transition names it by. */
  key: string;
  kind: 'condition' | 'validator';
  name: string;
  description: string;
  /** Which of its configuration pages the app brings. */
  pages: ('create' | 'edit' | 'view')[];
}

/** Whether modules of this type are rules for workflows. */
export const isRuleType = (type: string): boolean => type === 'jira:workflowValidator' || type === 'jira:workflowCondition';

/** The app's rules for workflows. */
export const ruleModules = (forge: ForgeDouble): RuleModule[] =>
  forge.workflowRules().map(({ key, kind, name, description }) => {
    const moduleKey = key.slice(key.lastIndexOf('/') + 1);
    const module = forge.moduleByKey(moduleKey);
    const pages = (['create', 'edit', 'view'] as const).filter((page) => module?.[page] !== undefined);
    return { moduleKey, key, kind, name, description, pages };
  });
