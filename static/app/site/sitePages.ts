import { lazy, type ComponentType } from 'react';
import type { siteWords } from '../words/site';

/** One page of the site: its path, its name in the navigation and its screen, a chunk of its own. */
export interface SitePageEntry {
  path: string;
  name: keyof typeof siteWords.english;
  /** What it is for, in one sentence. */
  about: keyof typeof siteWords.english;
  Page: ComponentType;
}

/** The pages of the app's global page, in the order of its navigation. */
export const sitePages: readonly SitePageEntry[] = [
  { path: 'records', name: 'records', about: 'recordsAbout', Page: lazy(() => import('../records/RecordsPage').then(({ RecordsPage }) => ({ default: RecordsPage }))) },
  { path: 'owners', name: 'owners', about: 'ownersAbout', Page: lazy(() => import('../owners/OwnersPage').then(({ OwnersPage }) => ({ default: OwnersPage }))) },
  { path: 'audit', name: 'audit', about: 'auditAbout', Page: lazy(() => import('../audit/AuditPage').then(({ AuditPage }) => ({ default: AuditPage }))) },
  { path: 'integrity', name: 'integrity', about: 'integrityAbout', Page: lazy(() => import('../integrity/IntegrityPage').then(({ IntegrityPage }) => ({ default: IntegrityPage }))) },
  { path: 'rules', name: 'rules', about: 'rulesAbout', Page: lazy(() => import('../scores/RulesPage').then(({ RulesPage }) => ({ default: RulesPage }))) },
];
