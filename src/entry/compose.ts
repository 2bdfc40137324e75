import { forgeChains } from '../adapters/forge/forgeChains';
import { forgeFieldIds } from '../adapters/forge/forgeFieldIds';
import { forgeJobs } from '../adapters/forge/forgeJobs';
import { forgeLater } from '../adapters/forge/forgeLater';
import { forgeLedger } from '../adapters/forge/forgeLedger';
import { forgeRecords } from '../adapters/forge/forgeRecords';
import { forgeSiteLog } from '../adapters/forge/forgeSiteLog';
import { jiraAsApp, jiraAsUser, ownOrigin } from '../adapters/forge/jiraAs';
import { reportFault } from '../adapters/forge/reportFault';
import type { Ports } from '../app/ports';

/** The composition root: the app's ports on Forge. */
export const ports: Ports = {
  asApp: jiraAsApp,
  asUser: jiraAsUser,
  fieldIds: forgeFieldIds,
  origin: ownOrigin,
  records: forgeRecords,
  ledger: forgeLedger,
  siteLog: forgeSiteLog,
  chains: forgeChains,
  jobs: forgeJobs,
  later: forgeLater,
  report: reportFault,
};

/** The site's time, read once per invocation, here and nowhere else in the backend. */
export const now = (): string => new Date().toISOString();
