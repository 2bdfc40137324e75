import { Hono, type Context } from 'hono';
import type { BridgeCommand, FrameEntry } from '../../forge';
import { askAs, JiraRefused, type Ask } from './askAs';
import { dashboardRoutes } from './dashboardRoutes';
import { fieldTexts } from './fieldTexts';
import { frameContext, type FrameWish } from './frameContexts';
import { jsonBody, NotJson, refuse } from './jsonBody';
import { openFrames, type OpenFrames } from './openFrames';
import { findPlace } from './place';
import { ruleModules } from './ruleModules';
import type { Sessions } from './sessions';
import type { ShellSite } from './shellSite';
import { shownModules } from './shownModules';

/** How far the clock may be moved at once: ten years. */
const LARGEST_SHIFT = 10 * 366 * 86_400_000;

/**
 * The page's own endpoints, under `/_site`. Who acts is the session and nothing else; what a body names is looked up
 * as that person. Bodies are JSON; anything else is refused, which also keeps plain forms of other sites out.
 *
 * @param reset empties the site and fills it again
 */
export function shellApi(site: ShellSite, sessions: Sessions, siteUrl: string, reset: () => Promise<void>): Hono {
  const frames = openFrames(site.forge);
  const app = new Hono().basePath('/_site');
  const signedIn = (c: Context): string | undefined => {
    const accountId = sessions.accountOf(c.req.raw);
    return site.people.some((it) => it.accountId === accountId) ? accountId : undefined;
  };
  const ask = (accountId: string): Ask => askAs(site.jira, siteUrl, accountId);

  app.get('/session', (c) => {
    const person = site.people.find((it) => it.accountId === signedIn(c));
    return c.json({
      site: site.name,
      people: site.people,
      person: person ?? null,
      clock: { now: site.clock.now(), offsetMs: site.clock.offsetMs() },
    });
  });

  app.post('/session', async (c) => {
    const { accountId } = await jsonBody(c);
    const person = site.people.find((it) => it.accountId === accountId);
    if (!person) return refuse(c, 400, 'Expected the account of a person who can be signed in as.');
    closeFramesOf(c, frames);
    c.header('Set-Cookie', sessions.signIn(c.req.raw, person.accountId));
    return c.json({ person });
  });

  app.delete('/session', (c) => {
    closeFramesOf(c, frames);
    c.header('Set-Cookie', sessions.signOut(c.req.raw));
    return c.body(null, 204);
  });

  const closeFramesOf = (c: Context, opened: OpenFrames): void => {
    const before = signedIn(c);
    if (before !== undefined) opened.closeAllOf(before);
  };

  /** Resolves when the app has nothing left to do that is due. Anybody on this machine may wait; nothing is told. */
  app.get('/settled', async (c) => {
    await site.forge.idle();
    return c.body(null, 204);
  });

  app.use(async (c, next) => {
    if (signedIn(c) === undefined) return refuse(c, 401, 'Nobody is signed in.');
    return next();
  });
  // Past the check above somebody is signed in.
  const actor = (c: Context): string => signedIn(c) ?? '';

  app.get('/modules', async (c) => {
    const place = await findPlace(ask(actor(c)), { issue: c.req.query('issue'), project: c.req.query('project') });
    if (!place) return refuse(c, 404, 'There is no such issue or project, or you may not see it.');
    return c.json({ app: { name: site.forge.manifest.appName }, ...(await shownModules(site.forge, ask(actor(c)), place)) });
  });

  /** What Jira's issue view writes for the app's fields that have a formatter. */
  app.get('/field-texts', async (c) => {
    const texts = await fieldTexts(site.forge, ask(actor(c)), c.req.query('issue') ?? '');
    return texts ? c.json(texts) : refuse(c, 404, 'There is no such issue, or you may not see it.');
  });

  /** What the signed-in person gives a REST client, as Jira Cloud takes it: e-mail address and API token. */
  app.get('/credentials', (c) => {
    const person = site.jira.people().find(({ accountId }) => accountId === actor(c));
    return c.json({ url: siteUrl, emailAddress: person?.emailAddress, apiToken: person?.apiToken });
  });

  app.route('/', dashboardRoutes(site.forge, (c) => ask(actor(c))));

  /** The app's rules for workflows, for the page on which administrators put them on transitions. */
  app.get('/workflow-rules', (c) => c.json({ rules: ruleModules(site.forge) }));

  app.post('/frames', async (c) => {
    const wish = frameWish(await jsonBody(c));
    if (!wish) return refuse(c, 400, 'Expected moduleKey, and where the module stands: issue, project, issueType, fieldId, gadget, or workflow and rule; entry is view, edit or create.');
    const context = await frameContext(site.forge, ask(actor(c)), siteUrl, wish);
    if (context.kind !== 'found') return refuse(c, context.kind === 'incomplete' ? 400 : 404, context.message);
    const frame = frames.open(actor(c), { moduleKey: wish.moduleKey, extension: context.extension, entry: wish.entry });
    return c.json({ frameId: frame.frameId, src: frame.src });
  });

  app.post('/frames/:id/modal', async (c) => {
    const { resource, context } = await jsonBody(c);
    const request = { ...(typeof resource === 'string' ? { resource } : {}), context };
    const frame = frames.openModal(actor(c), c.req.param('id'), request);
    return frame ? c.json({ frameId: frame.frameId, src: frame.src }) : refuse(c, 404, 'This frame is not open.');
  });

  app.delete('/frames/:id', (c) => {
    frames.close(actor(c), c.req.param('id'));
    return c.body(null, 204);
  });

  app.post('/frames/:id/bridge', async (c) => {
    const { command, payload } = await jsonBody(c);
    if (!isBridgeCommand(command)) return refuse(c, 400, 'Expected the command invoke, fetchProduct or getContext.');
    return c.json(await site.forge.bridge(c.req.param('id'), actor(c), command, payload));
  });

  app.post('/clock', async (c) => {
    const { shiftMs } = await jsonBody(c);
    if (typeof shiftMs !== 'number' || !Number.isFinite(shiftMs) || Math.abs(shiftMs) > LARGEST_SHIFT) {
      return refuse(c, 400, 'Expected shiftMs, a number of milliseconds of at most ten years.');
    }
    site.clock.shiftBy(Math.round(shiftMs));
    return c.json({ now: site.clock.now(), offsetMs: site.clock.offsetMs() });
  });

  app.get('/inspector', (c) =>
    c.json({ forge: site.forge.inspector.entries(), jira: site.jira.inspector.entries(), settings: site.forge.settings }),
  );

  app.delete('/inspector', (c) => {
    site.forge.inspector.clear();
    site.jira.inspector.clear();
    return c.body(null, 204);
  });

  app.post('/reset', async (c) => {
    await reset();
    return c.body(null, 204);
  });

  app.notFound((c) => refuse(c, 404, `There is no ${c.req.method} ${c.req.path}.`));
  app.onError((fault, c) => {
    if (fault instanceof NotJson) return refuse(c, 415, fault.message);
    if (fault instanceof JiraRefused) return refuse(c, 400, fault.message);
    throw fault;
  });
  return app;
}

function frameWish(body: Record<string, unknown>): FrameWish | undefined {
  const text = (name: string): string | undefined => (typeof body[name] === 'string' ? (body[name] as string) : undefined);
  const [moduleKey, entry] = [text('moduleKey'), text('entry')];
  if (moduleKey === undefined || (entry !== undefined && !['view', 'edit', 'create'].includes(entry))) return undefined;
  const named = Object.fromEntries(
    (['issue', 'project', 'issueType', 'fieldId', 'gadget', 'workflow', 'rule'] as const).flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]])),
  );
  return { moduleKey, ...named, ...(entry === undefined ? {} : { entry: entry as FrameEntry }) };
}

const isBridgeCommand = (command: unknown): command is BridgeCommand =>
  command === 'invoke' || command === 'fetchProduct' || command === 'getContext';
