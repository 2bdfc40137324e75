import type { JqlFunction } from './functions';

/** Functions that give people. */
export const peopleFunctions: JqlFunction[] = [
  {
    name: 'currentUser', kinds: ['user'], arguments: [0, 0], list: false,
    run: (_, { actor }) => ({ values: [actor.person.id] }),
  },
  {
    name: 'membersOf', kinds: ['user'], arguments: [1, 1], list: true,
    run([named = ''], { site }) {
      // A group may be given by its id: `membersOf("id: …")`.
      const id = /^id:\s*(.+)$/i.exec(named)?.[1];
      const group = id === undefined ? site.store.groups.by('name', named.toLowerCase())[0] : site.store.groups.get(id.trim());
      return group ? { values: [...group.members] } : `Function 'membersOf' can not generate a list of usernames for group '${named}'; the group does not exist.`;
    },
  },
];
