import type { LinkType } from '../entities/entities';
import { badFields, badRequest, notFound } from '../refusal';
import { linkTypeShape } from '../shapes/catalogueShapes';
import { created, noContent, type Call, type Route } from './call';
import { demandAdministrator } from './demandAdministrator';

interface LinkTypeWish {
  name: string;
  inward: string;
  outward: string;
}

function opened(call: Call): LinkType {
  const id = call.params.issueLinkTypeId!;
  // An id that is no number is refused before anybody looks for it.
  if (!/^\d+$/.test(id)) throw badRequest(`The issue link type with id '${id}' is not valid.`);
  const type = call.site.store.linkTypes.get(id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}

/** Reads and checks what a type is to be; `was` fills what is left out. */
function wished(call: Call, was: Partial<LinkType>): LinkTypeWish {
  const { name = was.name, inward = was.inward, outward = was.outward } = call.body<LinkTypeWish>();
  const wish = { name, inward, outward };
  const errors: Record<string, string> = {};
  for (const [key, value] of Object.entries(wish)) {
    if (typeof value !== 'string' || value.trim() === '') errors[key] = `You must specify the ${key === 'name' ? 'name' : `${key} description`} of the link type.`;
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
  const lower = String(name).trim().toLowerCase();
  const taken = [...call.site.store.linkTypes.all()].some((it) => it.id !== was.id && it.name.toLowerCase() === lower);
  if (taken) throw badFields({ name: 'Another link type with this name already exists.' });
  return { name: String(name).trim(), inward: String(inward), outward: String(outward) };
}

function save(call: Call, was: Partial<LinkType>): Record<string, unknown> {
  demandAdministrator(call);
  const wish = wished(call, was);
  return call.site.change(() => {
    const type = { id: was.id ?? call.site.store.nextId('linkType'), ...wish };
    call.site.store.linkTypes.put(type);
    return linkTypeShape(call.site, type);
  });
}

/** Types of links between issues. A type takes its links along when it goes. */
export const linkTypeRoutes: Route[] = [
  {
    method: 'GET', path: '/issueLinkType',
    answer: (call) => ({ issueLinkTypes: [...call.site.store.linkTypes.all()].map((it) => linkTypeShape(call.site, it)) }),
  },
  { method: 'POST', path: '/issueLinkType', answer: (call) => created(save(call, {})) },
  { method: 'GET', path: '/issueLinkType/:issueLinkTypeId', answer: (call) => linkTypeShape(call.site, opened(call)) },
  { method: 'PUT', path: '/issueLinkType/:issueLinkTypeId', answer: (call) => save(call, opened(call)) },
  { method: 'DELETE', path: '/issueLinkType/:issueLinkTypeId', answer: (call) => {
    demandAdministrator(call);
    const { id } = opened(call);
    const { store } = call.site;
    call.site.change(() => {
      for (const link of [...store.links.all()]) if (link.typeId === id) store.links.remove(link.id);
      store.linkTypes.remove(id);
    });
    return noContent();
  } },
];
