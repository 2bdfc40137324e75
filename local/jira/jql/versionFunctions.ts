import type { Project, Version } from '../entities/entities';
import { findProject, mayBrowse } from '../issues/findProject';
import type { Asking } from './clauseField';
import type { FunctionResult, JqlFunction } from './functions';
import { resolvePerson } from './resolvePerson';

/** The projects that arguments name, by key, name or id; all that may be browsed where there are none. A text: which cannot. */
function projectsOf(args: string[], { site, actor }: Asking, name: string): Project[] | string {
  const seen = [...site.store.projects.all()].filter((it) => mayBrowse(site, actor, it));
  if (args.length === 0) return seen;
  const found = args.map((arg) => seen.find((it) => it === findProject(site, arg)) ?? seen.find((it) => it.name.toLowerCase() === arg.toLowerCase()));
  const lost = found.indexOf(undefined);
  return lost < 0 ? (found as Project[]) : `Could not resolve the project '${args[lost]}' provided to function '${name}'.`;
}

/** A function over the versions of projects that are not archived. `pick` chooses among those of one project, oldest first. */
function over(name: string, list: boolean, pick: (versions: Version[]) => (Version | undefined)[]): JqlFunction {
  return {
    name, kinds: ['choice'], arguments: [0, 100], list,
    run(args, asking): FunctionResult {
      const projects = projectsOf(args, asking, name);
      if (typeof projects === 'string') return projects;
      return { values: projects.flatMap(({ id }) => pick(
        [...asking.site.store.versions.by('project', id)].filter(({ archived }) => !archived),
      ).flatMap((it) => (it ? [it.id] : []))) };
    },
  };
}

/** Functions that give versions and components. */
export const versionFunctions: JqlFunction[] = [
  over('releasedVersions', true, (all) => all.filter(({ released }) => released)),
  over('unreleasedVersions', true, (all) => all.filter(({ released }) => !released)),
  over('latestReleasedVersion', false, (all) => [all.filter(({ released }) => released).at(-1)]),
  over('earliestUnreleasedVersion', false, (all) => [all.find(({ released }) => !released)]),
  {
    name: 'componentsLeadByUser', kinds: ['choice'], arguments: [0, 1], list: true,
    run([who], asking) {
      const leads = who === undefined ? [asking.actor.person.id] : resolvePerson(asking, who);
      if (!leads) return `Could not resolve the user '${who}' provided to function 'componentsLeadByUser'.`;
      return { values: [...asking.site.store.components.all()].filter(({ leadId }) => leadId != null && leads.includes(leadId)).map(({ id }) => id) };
    },
  },
];
