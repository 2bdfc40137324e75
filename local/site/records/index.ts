import type { CatalogueKindId } from '../../../src/domain/catalogues/catalogueKinds';
import { applicableRequirements } from './applicableRequirements';
import { approvalRules } from './approvalRules';
import type { DemoRecord } from './demoRecord';
import { metricDefinitions } from './metricDefinitions';
import { planTemplates } from './planTemplates';
import { policyStatements } from './policyStatements';
import { forums, levels, services } from './servicesAndForums';

/** Every record of the demonstration site by kind, what is named before what names it. */
export const demoRecords: { [K in CatalogueKindId]?: DemoRecord<K>[] } = {
  'policy-statement': policyStatements,
  'applicable-requirement': applicableRequirements,
  service: services,
  forum: forums,
  level: levels,
  'metric-definition': metricDefinitions,
  'approval-rule': approvalRules,
  'plan-template': planTemplates,
  'change-profile': [{ id: 'site', body: { state: 'in force', endLaterDays: 0, movedWorkingDays: 10, movedPercentOfPlan: 10, resourcePercent: 10, confirmWithinDays: 30 } }],
};
