import * as z from 'zod/mini';
import { controlKinds } from '../../domain/control/controlTasks';
import { issueId, projectId, typeId } from './ids';

/** What became of the control tasks: the issues by kind; or, where Jira did not take them, its words by kind. */
const controls = z.object({
  done: z.enum(['now', 'already', 'refused by Jira']),
  issues: z.array(z.object({ kind: z.enum(controlKinds), issue: z.string() })),
  refused: z.array(z.object({ kind: z.enum(controlKinds), messages: z.array(z.string()) })),
});

/** Calls about the issues under an objective that only the app can keep in order. */
export const workCalls = {
  /**
   * Creates the four control tasks of an objective under its epic as the acting user, once: whoever asks later, or in the
   * same moment, is told of those that are there.
   */
  createControlTasks: { request: z.object({ issueId, projectId, typeId }), reply: controls },
} as const;
