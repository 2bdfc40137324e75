import type * as E from '../entities/entities';
import { openJournal, type RowChange } from './journal';
import { openTable, type Indexes, type Row, type Table } from './table';

/** The site's tables. */
export interface Tables {
  people: Table<E.Person>;
  groups: Table<E.Group>;
  issueTypes: Table<E.IssueType>;
  statuses: Table<E.Status>;
  priorities: Table<E.Named>;
  resolutions: Table<E.Named>;
  linkTypes: Table<E.LinkType>;
  roles: Table<E.Named>;
  workflows: Table<E.Workflow>;
  permissionSchemes: Table<E.PermissionScheme>;
  globalGrants: Table<E.GlobalGrant>;
  appPermissions: Table<E.AppPermission>;
  projects: Table<E.Project>;
  components: Table<E.Component>;
  versions: Table<E.Version>;
  fields: Table<E.CustomField>;
  apps: Table<E.InstalledApp>;
  issues: Table<E.Issue>;
  changes: Table<E.Change>;
  comments: Table<E.Comment>;
  worklogs: Table<E.Worklog>;
  filters: Table<E.Filter>;
  links: Table<E.IssueLink>;
  remoteLinks: Table<E.RemoteLink>;
  attachments: Table<E.Attachment>;
  counters: Table<E.Counter>;
}

/** The tables, and the way to change them so that a change is whole, kept, and then known. */
export interface Store extends Tables {
  /** The next id of a kind, a decimal number. Ids are never given twice. */
  nextId(kind: string): string;
  /**
   * Runs changes as one: when `work` throws, none of them happened; when it returns, all of them are on disk.
   * A write within a write belongs to the outer one.
   */
  write<T>(work: () => T): T;
  /** Counts up with every write that changed something. */
  readonly revision: number;
  close(): void;
}

const byIssue = { issue: (row: { issueId: string }): string => row.issueId };

/** The first id of a kind is one above this. */
const COUNT_FROM: Record<string, number> = { issueId: 10_000, field: 10_014, comment: 10_000, change: 10_000 };

/** Opens the store of a folder, or one in memory. Throws when the folder holds data of a newer format. */
export function openStore(dir: string | undefined, foldAt?: number): Store {
  let pending: { table: string; id: string; before: Row | undefined; after: Row | undefined }[] | undefined;
  let revision = 0;
  let replaying = false;

  const table = <T extends Row>(name: string, indexes: Indexes<T> = {}): Table<T> =>
    openTable<T>(indexes, (id, before, after) => {
      if (replaying) return;
      if (!pending) throw new Error(`The table ${name} was changed outside a write`);
      pending.push({ table: name, id, before, after });
    });

  const tables: Tables = {
    people: table(
      'people', { app: (it: E.Person) => it.appId, email: (it: E.Person) => it.emailAddress.toLowerCase() },
    ),
    groups: table('groups', { member: (it: E.Group) => it.members, name: (it: E.Group) => it.name.toLowerCase() }),
    issueTypes: table('issueTypes'),
    statuses: table('statuses'),
    priorities: table('priorities'),
    resolutions: table('resolutions'),
    linkTypes: table('linkTypes'),
    roles: table('roles'),
    workflows: table('workflows'),
    permissionSchemes: table('permissionSchemes'),
    globalGrants: table('globalGrants'),
    appPermissions: table('appPermissions'),
    projects: table('projects', { key: (it: E.Project) => [it.key, ...it.formerKeys] }),
    components: table('components', { project: (it: E.Component) => it.projectId }),
    versions: table('versions', { project: (it: E.Version) => it.projectId }),
    fields: table('fields', { custom: (it: E.CustomField) => it.custom }),
    apps: table('apps'),
    issues: table('issues', {
      key: (it: E.Issue) => [it.key, ...it.formerKeys],
      parent: (it: E.Issue) => it.parentId ?? undefined,
      project: (it: E.Issue) => it.projectId,
    }),
    changes: table<E.Change>('changes', byIssue),
    comments: table<E.Comment>('comments', byIssue),
    worklogs: table<E.Worklog>('worklogs', byIssue),
    filters: table('filters', { owner: (it: E.Filter) => it.ownerId }),
    links: table('links', { issue: (it: E.IssueLink) => [it.outwardFrom, it.inwardTo] }),
    remoteLinks: table<E.RemoteLink>('remoteLinks', byIssue),
    attachments: table<E.Attachment>('attachments', byIssue),
    counters: table('counters'),
  };
  const named = tables as unknown as Record<string, Table<Row>>;

  const apply = (changes: RowChange[]): void => {
    replaying = true;
    for (const [name, id, row] of changes) {
      if (row === null) named[name]?.remove(id);
      else named[name]?.put(row as Row);
    }
    replaying = false;
  };
  function* everything(): Iterable<RowChange> {
    for (const [name, it] of Object.entries(named)) for (const row of it.all()) yield [name, row.id, row];
  }
  const journal = dir === undefined ? undefined : openJournal(dir, apply, everything, foldAt);

  function undo(changes: NonNullable<typeof pending>): void {
    apply(changes.reverse().map(({ table: name, id, before }) => [name, id, before ?? null]));
  }

  return {
    ...tables,
    nextId(kind) {
      const last = (tables.counters.get(kind)?.last ?? COUNT_FROM[kind] ?? 10_000) + 1;
      tables.counters.put({ id: kind, last });
      return String(last);
    },
    write(work) {
      if (pending) return work();
      pending = [];
      try {
        const result = work();
        const changes = pending;
        if (changes.length > 0) {
          journal?.append(changes.map(({ table: name, id, after }) => [name, id, after ?? null]));
          revision += 1;
        }
        pending = undefined;
        return result;
      } catch (fault) {
        undo(pending ?? []);
        pending = undefined;
        throw fault;
      }
    },
    get revision() {
      return revision;
    },
    close: () => journal?.close(),
  };
}
