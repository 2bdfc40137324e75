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
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  const lines: string[] = [];
  // Jira's bar stays at the top and covers what has scrolled beneath it, which can then be too small a part to be hit.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const frame of page.frames()) {
    await frame.evaluate(axe.source);
    const found = await frame.evaluate(async () => {
      const { axe: inFrame } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: Found[] }> } };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      return (await inFrame.run({ runOnly: tags, iframes: false, resultTypes: ['violations'] })).violations;
    });
    for (const { id, impact, nodes } of found) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      lines.push(...nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
    }
  }
  return lines;
}
