import { continuityTests } from './continuityTests';
import { costPerUser } from './costPerUser';
import { criticalServiceAvailability } from './criticalServiceAvailability';
import type { DemoObjective } from './demoObjective';
import { meanResolutionTime } from './meanResolutionTime';
import { priorityOneRestoreTime } from './priorityOneRestoreTime';
import { repeatMajorIncidents } from './repeatMajorIncidents';
import { serviceLevelAttainment } from './serviceLevelAttainment';
import { serviceQuality } from './serviceQuality';
import { successfulChanges } from './successfulChanges';
import { settlementFile } from './settlementFile';
import { standardRequests } from './standardRequests';
import { toolBasedCmdb } from './toolBasedCmdb';

/** The objectives of the demonstration site, from textbook to hollow, then two that came later, in the order in which they are created. */
export const demoObjectives: readonly DemoObjective[] = [
  criticalServiceAvailability,
  successfulChanges,
  toolBasedCmdb,
  priorityOneRestoreTime,
  meanResolutionTime,
  continuityTests,
  costPerUser,
  serviceLevelAttainment,
  repeatMajorIncidents,
  serviceQuality,
  settlementFile,
  standardRequests,
];
