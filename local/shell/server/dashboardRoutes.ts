import { Hono, type Context } from 'hono';
import type { ForgeDouble } from '../../forge';
import type { Ask } from './askAs';
import { addGadget, configureGadget, readGadgets, removeGadget } from './dashboards';
import { jsonBody, refuse } from './jsonBody';

/** The gadgets on the signed-in person's dashboard, under `/gadgets`: list, add, configure, remove. */
export function dashboardRoutes(forge: ForgeDouble, askFor: (c: Context) => Ask): Hono {
  const app = new Hono();
  app.get('/gadgets', async (c) => c.json({ gadgets: await readGadgets(askFor(c)) }));
  app.post('/gadgets', async (c) => {
    const { moduleKey } = await jsonBody(c);
    const known = typeof moduleKey === 'string' && forge.moduleByKey(moduleKey)?.type === 'jira:dashboardGadget';
    if (!known) return refuse(c, 400, 'Expected the moduleKey of a gadget of the app.');
    return c.json(await addGadget(askFor(c), moduleKey), 201);
  });
  app.put('/gadgets/:id', async (c) => {
    const { configuration = null } = await jsonBody(c);
    const kept = await configureGadget(askFor(c), c.req.param('id'), configuration);
    return kept ? c.body(null, 204) : refuse(c, 404, 'This gadget is not on your dashboard.');
  });
  app.delete('/gadgets/:id', async (c) => {
    await removeGadget(askFor(c), c.req.param('id'));
    return c.body(null, 204);
  });
  return app;
}
