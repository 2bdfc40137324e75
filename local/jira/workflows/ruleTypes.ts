import type { AppRuleType } from '../contract';
import type { InstalledApp } from '../entities/entities';
import type { Store } from '../store/store';

/** What an installed app says of the rule with this key; `undefined` once the app is gone, or has the rule no longer. */
export function ruleTypeOf(store: Store, key: string): { app: InstalledApp; type: AppRuleType } | undefined {
  for (const app of store.apps.all()) {
    const type = app.workflowRules?.find((it) => it.key === key);
    if (type) return { app, type };
  }
  return undefined;
}
