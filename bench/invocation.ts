import { buildAll } from '../local/builds';
import { openSite } from '../local/openSite';
import { machineClock } from '../local/siteClock';
import { people } from '../local/site/people';
import { medianMs, type Figure } from './verdict';

/** What the platform double adds to a call: a warm invocation that reads two records, from call to answer. */
export async function invocation(): Promise<Figure[]> {
  const origins = { hostOrigin: 'http://localhost:8787', frameOrigin: 'http://127.0.0.1:8787' };
  const site = await openSite({ builds: await buildAll(), baseClock: machineClock, ...origins });
  const body = { call: { functionKey: 'whereObjectivesAre', payload: {} }, context: { extension: {} } };
  const as = { accountId: people.amara.accountId, moduleKey: 'objectives', moduleType: 'jira:projectPage' };
  const figure = await medianMs(51, async () => {
    const result = await site.forge.invokeFunction('resolver', body, as);
    if (!result.success) throw new Error(result.error?.errorMessage);
  });
  await site.close();
  return [{ work: 'A warm invocation with two reads of storage, in the Forge double', limit: 50, figure, unit: 'ms' }];
}
