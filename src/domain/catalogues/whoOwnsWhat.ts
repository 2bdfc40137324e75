import { sameName } from '../plan/sameName';
import { isHeld } from '../roles/holdsRole';
import type { RoleAssignment } from '../roles/roleHoldings';
import { roles as knownRoles, type Role } from '../roles/roles';
import { counts, ofKind, type KeptEntry } from './inForce';
import type { Level } from './level';

/** An objective as far as the map needs it: where it is set, who answers for it, whether its plan was approved. */
export interface SetObjective {
  key: string;
  level?: string;
  serves?: string;
  approved: boolean;
}

/** Who owns objectives at a place: holders of a role now, or the owner the list of services names. */
export interface PlaceOwner {
  accountId: string;
  by: Role | 'list of services';
}

/** A function or level with who owns objectives there, where they are reported and which there are. */
export interface OwnedPlace<O extends SetObjective = SetObjective> {
  id: string;
  level: Level['level'];
  target: string;
  /** As the record words it: “change manager”. */
  ownerRole: string;
  /** Empty where nobody is found. */
  owners: PlaceOwner[];
  /** Absent where none is named, or the one that is named is no longer used. */
  forum?: { id: string; name: string };
  objectives: O[];
  approved: number;
  /** No objectives are set here: why, and how it is governed instead. */
  excluded?: { reason: string; alternative: string };
}

/** The whole map. `elsewhere` are objectives set for nothing that is listed. */
export interface WhoOwnsWhat<O extends SetObjective = SetObjective> {
  places: OwnedPlace<O>[];
  elsewhere: O[];
}

const order: readonly Level['level'][] = ['service', 'process', 'team', 'management'];

/**
 * Function or level → who owns objectives there → where they are reported → which there are (5.3, 6.2.1). The person is
 * found by role: the one the record's words name, else the owner role of that level, else any role held for just this place,
 * else the owner in the list of services.
 *
 * @param at the moment roles are held at, ISO 8601
 */
export function whoOwnsWhat<O extends SetObjective>(entries: readonly KeptEntry[], assignments: readonly RoleAssignment[], objectives: readonly O[], at: string): WhoOwnsWhat<O> {
  const forums = ofKind(entries, 'forum').filter(counts);
  const levels = ofKind(entries, 'level').filter(counts);
  // Thousands of objectives name a few places, so names are compared once for each way they are written.
  const named = new Map<string | undefined, O[]>();
  for (const objective of objectives) {
    const same = named.get(objective.serves);
    if (same) same.push(objective);
    else named.set(objective.serves, [objective]);
  }
  const setFor = ({ target, level: at }: Level): O[] =>
    [...named].flatMap(([serves, all]) => (sameName(serves, target) ? all.filter(({ level }) => level === undefined || level === at) : []));
  const places = levels.map(({ id, body }): OwnedPlace<O> => {
    const forum = forums.find((one) => one.id === body.forum);
    const here = setFor(body);
    return {
      id,
      level: body.level,
      target: body.target,
      ownerRole: body.ownerRole,
      owners: ownersOf(body, entries, assignments, at),
      ...(forum === undefined ? {} : { forum: { id: forum.id, name: forum.body.name } }),
      objectives: here,
      approved: here.filter(({ approved }) => approved).length,
      ...(body.excluded === undefined ? {} : { excluded: { reason: body.excluded.reason, alternative: body.excluded.alternative } }),
    };
  });
  const placed = new Set(places.flatMap((place) => place.objectives));
  return {
    places: places.sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level) || one.target.localeCompare(other.target, 'en')),
    elsewhere: objectives.filter((objective) => !placed.has(objective)),
  };
}

function ownersOf({ level, target, ownerRole }: Level, entries: readonly KeptEntry[], assignments: readonly RoleAssignment[], at: string): PlaceOwner[] {
  const holding = (fits: (one: RoleAssignment) => boolean): PlaceOwner[] => {
    const held = assignments.filter((one) => isHeld(one, at, target) && fits(one));
    return [...new Map(held.map(({ accountId, role }) => [accountId, { accountId, by: role }])).values()];
  };
  // “service owner Payments” names the role service owner.
  const words = ownerRole.trim().toLowerCase();
  const named = knownRoles.find((role) => words === role.toLowerCase() || words.startsWith(`${role.toLowerCase()} `));
  const usual: Role | undefined = level === 'service' ? 'service owner' : level === 'process' ? 'process owner' : undefined;
  const listed = ofKind(entries, 'service').find((entry) => counts(entry) && sameName(entry.body.name, target))?.body.owner;
  const ways: (() => PlaceOwner[])[] = [
    () => holding(({ role }) => role === named),
    () => holding(({ role }) => role === usual),
    () => holding(({ scope }) => sameName(scope, target)),
    () => (listed === undefined ? [] : [{ accountId: listed, by: 'list of services' }]),
  ];
  for (const found of ways) {
    const owners = found();
    if (owners.length > 0) return owners;
  }
  return [];
}
