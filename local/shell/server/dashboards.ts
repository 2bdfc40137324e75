import { randomUUID } from 'node:crypto';
import type { Ask } from './askAs';

/** A gadget on somebody's dashboard; `configuration` is what its edit view submitted, absent until it did. */
export interface PlacedGadget {
  id: string;
  moduleKey: string;
  configuration?: unknown;
}

/** Everybody has one dashboard, of this id. */
export const DASHBOARD_ID = '10000';

/**
 * Where a person's gadgets are kept: in a property of that person in Jira, so that they last as long as the site's data
 * does, and nobody else's are ever seen.
 */
const PROPERTY = '/rest/api/3/user/properties/local.dashboard';

/** The gadgets on the dashboard of the person who asks, oldest first. */
export async function readGadgets(ask: Ask): Promise<PlacedGadget[]> {
  const kept = (await ask(PROPERTY)) as { value: { gadgets: PlacedGadget[] } } | undefined;
  return kept?.value.gadgets ?? [];
}

/** Puts a new gadget of a module on the dashboard. */
export async function addGadget(ask: Ask, moduleKey: string): Promise<PlacedGadget> {
  const gadget: PlacedGadget = { id: randomUUID(), moduleKey };
  await keep(ask, [...(await readGadgets(ask)), gadget]);
  return gadget;
}

/** Keeps what a gadget's edit view submitted; false when there is no such gadget. */
export async function configureGadget(ask: Ask, id: string, configuration: unknown): Promise<boolean> {
  const gadgets = await readGadgets(ask);
  if (!gadgets.some((gadget) => gadget.id === id)) return false;
  await keep(ask, gadgets.map((gadget) => (gadget.id === id ? { ...gadget, configuration } : gadget)));
  return true;
}

/** Takes a gadget off the dashboard; quiet when it is not there. */
export async function removeGadget(ask: Ask, id: string): Promise<void> {
  await keep(ask, (await readGadgets(ask)).filter((gadget) => gadget.id !== id));
}

async function keep(ask: Ask, gadgets: PlacedGadget[]): Promise<void> {
  await ask(PROPERTY, { method: 'PUT', body: { gadgets } });
}
