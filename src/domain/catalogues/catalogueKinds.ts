import type { StoredShape } from '../plan/reading';
import { applicableRequirements } from './applicableRequirement';
import { approvalRules } from './approvalRule';
import { changeTolerances } from './changeTolerances';
import { communications } from './communication';
import { forums } from './forum';
import { functionsAndLevels } from './level';
import { metricDefinitions } from './metricDefinition';
import { planTemplates } from './planTemplate';
import { policyStatements } from './policyStatement';
import { riskNaming } from './riskNaming';
import { scoringProfiles } from './scoringProfile';
import { services } from './service';
import { workKindRules } from './workKindRules';

/** Every kind of entry by its id, in the order in which a site fills them: what is named comes before what names it. */
export const catalogueKinds = {
  'policy-statement': policyStatements,
  'applicable-requirement': applicableRequirements,
  service: services,
  forum: forums,
  level: functionsAndLevels,
  'metric-definition': metricDefinitions,
  'approval-rule': approvalRules,
  'plan-template': planTemplates,
  'scoring-profile': scoringProfiles,
  'change-profile': changeTolerances,
  'risk-naming': riskNaming,
  communication: communications,
  'work-kinds': workKindRules,
} as const;

export type CatalogueKindId = keyof typeof catalogueKinds;
export const catalogueKindIds = Object.keys(catalogueKinds) as CatalogueKindId[];

/** What an entry of a kind holds. */
export type EntryOf<K extends CatalogueKindId> = (typeof catalogueKinds)[K]['shape'] extends StoredShape<infer T> ? T : never;
