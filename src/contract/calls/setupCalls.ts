import * as z from 'zod/mini';
import { issueId, projectId, typeId } from './ids';

/** Calls of the page on which a Jira administrator sets the app up. */
export const setupCalls = {
  /** What only the app knows about how it is set up; everything else the page reads in Jira as the viewer. Needs Administer Jira. */
  setup: {
    request: z.object({}),
    reply: z.object({
      /** Where objectives live. */
      sources: z.array(z.object({ projectId, typeIds: z.array(typeId) })),
      fieldIds: z.record(z.string(), z.string()),
      /** The key of the app's project permission on this site, as permission schemes have it. */
      managePermission: z.string(),
      /** The issue on which checkpoints are written, where the site names one. */
      recordIssueId: z.optional(issueId),
    }),
  },
} as const;
