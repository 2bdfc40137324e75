import { boundary } from './jqlDates';
import type { Asking, ClauseKind } from './clauseField';
import { findIssue } from '../issues/findIssue';
import { maySee } from '../access/permissions';

/** What a function gives: values (ids, account ids), or a moment. A text is what is wrong. */
export type FunctionResult = { values: string[] } | { at: number } | string;

interface JqlFunction {
  kinds: ClauseKind[];
  arguments: [least: number, most: number];
  run(args: string[], asking: Asking): FunctionResult;
}

const dates: ClauseKind[] = ['date', 'datetime'];

const edges = Object.fromEntries(
  (['start', 'end'] as const).flatMap((edge) =>
    (['Day', 'Week', 'Month', 'Year'] as const).map((unit): [string, JqlFunction] => [
      `${edge}of${unit}`.toLowerCase(),
      {
        kinds: dates, arguments: [0, 1],
        run: ([shift], { now, zone }) => {
          const at = boundary(edge, unit, shift, now, zone);
          return at === undefined ? `Incorrect increment '${shift}' in function '${edge}Of${unit}'.` : { at };
        },
      },
    ]),
  ),
);

const functions: Record<string, JqlFunction> = {
  ...edges,
  now: { kinds: dates, arguments: [0, 0], run: (_, { now }) => ({ at: now }) },
  currentuser: { kinds: ['user'], arguments: [0, 0], run: (_, { actor }) => ({ values: [actor.person.id] }) },
  membersof: {
    kinds: ['user'], arguments: [1, 1],
    run: ([name = ''], { site }) => {
      const group = site.store.groups.by('name', name.toLowerCase())[0];
      return group ? { values: [...group.members] } : `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`;
    },
  },
  standardissuetypes: {
    kinds: ['choice'], arguments: [0, 0],
    run: (_, { site }) => ({ values: levels(site.store.issueTypes.all(), (it) => it !== -1) }),
  },
  subtaskissuetypes: {
    kinds: ['choice'], arguments: [0, 0],
    run: (_, { site }) => ({ values: levels(site.store.issueTypes.all(), (it) => it === -1) }),
  },
  linkedissues: {
    kinds: ['issue'], arguments: [1, 2],
    run: ([key = '', wanted], { site, actor }) => {
      const issue = findIssue(site, key);
      if (!issue || !maySee(site, actor, issue)) return `Issue '${key}' could not be found in function 'linkedIssues'.`;
      const of = (
        typeId: string, outward: boolean,
      ): string | undefined => site.store.linkTypes.get(typeId)?.[outward ? 'outward' : 'inward'];
      if (wanted !== undefined && ![...site.store.linkTypes.all()].some((it) => it.outward === wanted || it.inward === wanted)) {
        return `Issue link type '${wanted}' could not be found in function 'linkedIssues'.`;
      }
      return {
        values: site.store.links.by('issue', issue.id).flatMap((link) => {
          const outward = link.outwardFrom === issue.id;
          return wanted === undefined || of(link.typeId, outward) === wanted ? [
            outward ? link.inwardTo : link.outwardFrom,
          ] : [];
        }),
      };
    },
  },
  watchedissues: {
    kinds: ['issue'], arguments: [0, 0],
    run: (_, { site, actor }) => ({
      values: [...site.store.issues.all()].filter(
        ({ watchers }) => watchers.includes(actor.person.id),
      ).map(({ id }) => id),
    }),
  },
  votedissues: {
    kinds: ['issue'], arguments: [0, 0],
    run: (_, { site, actor }) => ({
      values: [...site.store.issues.all()].filter(({ voters }) => voters.includes(actor.person.id)).map(({ id }) => id),
    }),
  },
  issuehistory: { kinds: ['issue'], arguments: [0, 0], run: () => ({ values: [] }) },
  projectsleadbyuser: {
    kinds: ['choice'], arguments: [0, 1],
    run: ([who], { site, actor }) => ({
      values: [...site.store.projects.all()].filter(({ leadId }) => leadId === (
        who ?? actor.person.id
      )).map(({ id }) => id),
    }),
  },
};

const levels = (types: Iterable<{ id: string; hierarchyLevel: number }>, fits: (level: number) => boolean): string[] =>
  [...types].filter(({ hierarchyLevel }) => fits(hierarchyLevel)).map(({ id }) => id);

/** Runs a JQL function on behalf of a field. A text is the message to refuse with. */
export function runFunction(name: string, args: string[], kind: ClauseKind, fieldName: string, asking: Asking): FunctionResult {
  const found = Object.hasOwn(functions, name.toLowerCase()) ? functions[name.toLowerCase()] : undefined;
  if (!found) return `Unable to find JQL function '${name}(${args.join(', ')})'.`;
  if (!found.kinds.includes(kind)) {
    return `A value provided by the function '${name}' is invalid for the field '${fieldName}'.`;
  }
  const [least, most] = found.arguments;
  if (args.length < least || args.length > most) {
    return `Function '${name}' expected ${least === most ? `'${least}'` : `between '${least}' and '${most}'`} arguments but received '${args.length}'.`;
  }
  return found.run(args, asking);
}

/** The functions there are, for messages and suggestions. */
export const functionNames = (): string[] => Object.keys(functions);
