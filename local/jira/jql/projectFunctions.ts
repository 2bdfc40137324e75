import { permissionOf } from '../access/permissionOf';
import { holds } from '../access/permissions';
import { builtInPermissions } from '../access/permissionKeys';
import type { JqlFunction } from './functions';
import { resolvePerson } from './resolvePerson';

const levels = (types: Iterable<{ id: string; hierarchyLevel: number }>, fits: (level: number) => boolean): string[] =>
  [...types].filter(({ hierarchyLevel }) => fits(hierarchyLevel)).map(({ id }) => id);

/** There are no boards here, so that no sprint is open, closed or to come. */
const none = (name: string): JqlFunction => ({
  name, kinds: ['choice'], arguments: [0, 0], list: true, run: () => ({ values: [] }),
});

/** Functions that give projects, types and the like. */
export const projectFunctions: JqlFunction[] = [
  {
    name: 'standardIssueTypes', kinds: ['choice'], arguments: [0, 0], list: true,
    run: (_, { site }) => ({ values: levels(site.store.issueTypes.all(), (it) => it !== -1) }),
  },
  {
    name: 'subTaskIssueTypes', kinds: ['choice'], arguments: [0, 0], list: true,
    run: (_, { site }) => ({ values: levels(site.store.issueTypes.all(), (it) => it === -1) }),
  },
  {
    name: 'projectsLeadByUser', kinds: ['choice'], arguments: [0, 1], list: true,
    run([who], asking) {
      const leads = who === undefined ? [asking.actor.person.id] : resolvePerson(asking, who);
      if (!leads) return `Could not resolve the user '${who}' provided to function 'projectsLeadByUser'.`;
      return { values: [...asking.site.store.projects.all()].filter(({ leadId }) => leads.includes(leadId)).map(({ id }) => id) };
    },
  },
  {
    name: 'projectsWhereUserHasPermission', kinds: ['choice'], arguments: [1, 1], list: true,
    run([named = ''], { site, actor }) {
      const key = builtInPermissions.find(({ name }) => name.toLowerCase() === named.toLowerCase())?.key ?? named;
      if (permissionOf(site.store, key)?.type !== 'PROJECT') {
        return `Function 'projectsWhereUserHasPermission' can not generate a list of projects for permission '${named}'; the permission does not exist.`;
      }
      return { values: [...site.store.projects.all()].filter((it) => holds(site, actor, key, it)).map(({ id }) => id) };
    },
  },
  {
    name: 'projectsWhereUserHasRole', kinds: ['choice'], arguments: [1, 1], list: true,
    run([named = ''], { site, actor }) {
      const role = [...site.store.roles.all()].find(({ name }) => name.toLowerCase() === named.toLowerCase());
      if (!role) return `Function 'projectsWhereUserHasRole' can not generate a list of projects for role '${named}'; the role does not exist.`;
      const me = actor.person.id;
      const groups = site.store.groups.by('member', me).map(({ id }) => id);
      return {
        values: [...site.store.projects.all()].filter(({ roles }) => {
          const actors = roles[role.id];
          return actors !== undefined && (actors.users.includes(me) || actors.groups.some((id) => groups.includes(id)));
        }).map(({ id }) => id),
      };
    },
  },
  none('openSprints'), none('closedSprints'), none('futureSprints'),
];
