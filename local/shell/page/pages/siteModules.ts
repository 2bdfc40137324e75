import { ask } from '../ask/ask';
import { useAsked, type Asked } from '../ask/useAsked';
import type { AppPageModule } from './appPageModule';

/** A gadget that can be put on the dashboard. */
export interface GadgetModule {
  key: string;
  title: string;
  picture?: string;
  description?: string;
  /** Whether it can be configured. */
  hasEdit?: boolean;
  /** Whether Jira draws it anew to refresh it; otherwise it is told, and does it by itself. */
  refreshable?: boolean;
}

/** What of the app stands on the site as a whole, for the person who looks. */
export interface SiteModules {
  app: { name: string };
  globalPages: AppPageModule[];
  personalSettingsPages: AppPageModule[];
  adminPages: AppPageModule[];
  gadgets: GadgetModule[];
}

/** Reads the app's modules of the site, with a function that reads them again. */
export function useSiteModules(): [Asked<SiteModules>, () => Promise<void>] {
  return useAsked('site modules', () => ask<SiteModules>('/_site/modules'));
}
