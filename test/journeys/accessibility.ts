import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  id: string;
  impact?: string | null;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * Serious and critical violations of WCAG 2.0 to 2.2, A and AA, in the page and in each of its frames, as one line each.
 * Every frame is looked at by itself: frames of another origin cannot be asked from the page.
 *
 * @param only one rule by its id, where another look differs from one that was taken by nothing else
 */
export async function seriousViolations(page: Page, only?: string): Promise<string[]> {
  const lines: string[] = [];
  // Jira's bar stays at the top and covers what has scrolled beneath it, which can then be too small a part to be hit.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
    const runOnly = only === undefined ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] : [only];
    const found = await frame.evaluate(async (runOnly) => {
      const { axe: inFrame } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: Found[] }> } };
      return (await inFrame.run({ runOnly, iframes: false, resultTypes: ['violations'] })).violations;
    }, runOnly);
    for (const { id, impact, nodes } of found) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      lines.push(...nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
    }
  }
  return lines;
}
