import { getAppContext } from '@forge/api';

/** Logs a fault with its whole cause and gives the invocation's id, under which Forge keeps the log. */
export function reportFault(fault: unknown): string {
  const id = getAppContext().invocationId;
  console.error(`Fault ${id}`, fault instanceof Error ? (fault.stack ?? fault.message) : fault);
  return id;
}
