import type { Restriction } from '../entities/entities';
import { badFields } from '../refusal';
import type { Site } from '../site';

/** To whom a comment or a worklog is kept, as a client sends it. */
export interface RestrictionWish {
  type?: string;
  value?: string;
  identifier?: string;
}

/** Reads to whom something is kept; `undefined`: to nobody in particular. Throws 400 for a group or role that is not. */
export function readRestriction(site: Site, wish: RestrictionWish | null | undefined): Restriction | undefined {
  if (!wish) return undefined;
  const { type, value, identifier } = wish;
  if (type !== 'group' && type !== 'role') {
    throw badFields({ commentLevel: 'The visibility must be of the type group or role.' });
  }
  const { groups, roles } = site.store;
  const among = type === 'group' ? [...groups.all()] : [...roles.all()];
  const found = among.find((it) => it.id === identifier || it.name === value);
  if (!found) throw badFields({ commentLevel: `The ${type} ${value ?? identifier} does not exist.` });
  return { type, value: found.name, identifier: found.id };
}
