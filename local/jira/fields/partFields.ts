import type { Component, Issue, Version } from '../entities/entities';
import { componentShape, versionShape } from '../shapes/partShapes';
import type { Site } from '../site';
import { FieldRefusal, type SiteField } from './siteField';
import { systemField } from './systemField';

type Part = Component | Version;
type Key = 'components' | 'fixVersions' | 'versions';

/** What a field that names parts of its project needs to know of them. */
interface Kind {
  /** As the history names the field, and as refusals name what it holds. */
  history: string;
  called: string;
  of(site: Site): { get(id: string): Part | undefined; by(name: string, value: string): Part[] };
  shape(site: Site, part: Part): Record<string, unknown>;
}

const components = (): Kind => ({
  history: 'Component', called: 'Component', of: ({ store }) => store.components,
  shape: (site, part) => componentShape(site, part as Component),
});
const versions = (history: string): Kind => ({
  history, called: 'Version', of: ({ store }) => store.versions, shape: (site, part) => versionShape(site, part as Version),
});

/** The id of the part of the project that a value names by id or by name. Throws {@link FieldRefusal}. */
function readPart(value: unknown, among: Part[], called: string): string {
  if (typeof value !== 'object' || value === null) throw new FieldRefusal(`expected Object containing a 'name' property`);
  const { id, name } = value as { id?: unknown; name?: unknown };
  const found = among.find((it) => (id === undefined ? it.name === name : it.id === String(id)));
  if (found) return found.id;
  throw new FieldRefusal(id === undefined ? `${called} name '${String(name)}' is not valid` : `${called} id '${String(id)}' is not valid`);
}

function partField(id: Key, name: string, items: string, clause: string, kind: Kind): SiteField {
  const idsOf = (issue: Issue): string[] => issue[id] ?? [];
  return systemField({
    id, name, type: 'array', items, clauseNames: [clause],
    show: (issue, { site }) => idsOf(issue).flatMap((part) => {
      const it = kind.of(site).get(part);
      return it ? [kind.shape(site, it)] : [];
    }),
    writer: {
      operations: ['add', 'set', 'remove'], onScreen: () => true,
      allowed: ({ site, project }) => kind.of(site).by('project', project.id).map((it) => kind.shape(site, it)),
      write: (draft, operation, value, { site, project }) => {
        const came = operation === 'set' ? (value ?? []) : [value];
        if (!Array.isArray(came)) throw new FieldRefusal('data was not an array');
        const among = kind.of(site).by('project', project.id);
        const read = came.map((one) => readPart(one, among, kind.called));
        const now = idsOf(draft);
        const next = operation === 'set' ? read : operation === 'add' ? [...now, ...read] : now.filter((it) => !read.includes(it));
        draft[id] = [...new Set(next)];
      },
    },
    changeOf: (before, after, site) => {
      const text = (part: string): string | null => kind.of(site).get(part)?.name ?? null;
      const [was, is] = [idsOf(before), idsOf(after)];
      const entry = { field: kind.history, fieldtype: 'jira' as const, fieldId: id };
      return [
        ...was.filter((it) => !is.includes(it)).map((it) => ({ ...entry, from: it, fromString: text(it), to: null, toString: null })),
        ...is.filter((it) => !was.includes(it)).map((it) => ({ ...entry, from: null, fromString: null, to: it, toString: text(it) })),
      ];
    },
  });
}

/** Fields that name components and versions of the issue's project. */
export const partFields: readonly SiteField[] = [
  partField('components', 'Components', 'component', 'component', components()),
  partField('fixVersions', 'Fix versions', 'version', 'fixVersion', versions('Fix Version')),
  partField('versions', 'Affects versions', 'version', 'affectedVersion', versions('Version')),
];
