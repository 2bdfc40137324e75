import type { Step } from '../step';

/**
 * A step of the hourly round: every chain that goes on behind its mark is sent to the log, page by page. It brings back what
 * a lost or full queue never delivered. The list may lag; what it misses now, its own message or the next round finds.
 */
export const sweepLedger: Step = async ({ chains, siteLog, later }, _now, after) => {
  const page = await chains.list(after);
  const marks = await siteLog.logged(page.chains.map(({ entity }) => entity));
  const behind = page.chains.filter(({ sequence }, at) => sequence > (marks[at] ?? 0));
  for (const { entity } of behind) await later.logChain(entity);
  return page.more ? page.chains.at(-1)?.entity : undefined;
};
