import { letAppFinish } from '../../local/site/letAppFinish';
import type { DemoSite } from './demoSite';

/** Runs the app's daily round to its end; it looks at a few objectives a minute, so the site's clock moves by minutes. */
export async function dailyRound(site: DemoSite): Promise<void> {
  const { success, body } = await site.forge.runScheduled('daily');
  if (!success || (body as { statusCode?: number }).statusCode !== 200) throw new Error(`The daily round: expected success, came ${JSON.stringify(body)}`);
  await letAppFinish(site);
}
