import type { Issue, IssueLink, LinkType } from '../entities/entities';
import { customFields } from '../fields/fieldCatalogue';
import { findIssue } from '../issues/findIssue';
import { findProject, mayBrowse } from '../issues/findProject';
import { maySee } from '../access/permissions';
import { mayReadRestricted } from '../access/mayReadRestricted';
import { searchedByWords } from '../fields/creatableTypes';
import { textOf } from '../shapes/adf';
import type { Asking, ClauseField } from './clauseField';
import { forgeClause, indexedPropertyClause } from './forgeClauses';
import { filterClause, type ReadFilter } from './filterClause';
import { personClause } from './personClause';
import { workClauses } from './workClauses';

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const dayMs = (day: string | null): number | null => (day === null ? null : Date.parse(`${day}T00:00:00Z`));

/** Ids of entries whose id or name a literal gives. */
function named(entries: Iterable<{ id: string; name: string }>, literal: string): string[] | undefined {
  const lower = literal.toLowerCase();
  const all = [...entries];
  const byName = all.filter(({ name }) => name.toLowerCase() === lower).map(({ id }) => id);
  if (byName.length > 0) return byName;
  return all.some(({ id }) => id === literal) ? [literal] : undefined;
}

const categoryNames: Record<string, string> = {
  'to do': 'new', new: 'new', '2': 'new', 'in progress': 'indeterminate', indeterminate: 'indeterminate',
  '4': 'indeterminate', done: 'done', complete: 'done', '3': 'done', undefined: 'undefined', 'no category': 'undefined',
  '1': 'undefined',
};

function issueClause(asking: Asking, name: string, values: (issue: Issue) => readonly string[]): ClauseField {
  return {
    name, kind: 'issue', values, sortable: true,
    resolve: (literal) => {
      const issue = findIssue(asking.site, literal);
      return issue && maySee(asking.site, asking.actor, issue) ? [issue.id] : undefined;
    },
  };
}

/** Jira's own fields by their names in queries, lower case. */
function systemClauses(asking: Asking, readFilter: ReadFilter): Record<string, ClauseField> {
  const { site, actor } = asking;
  const { store } = site;
  const person = (name: string, values: (issue: Issue) => readonly string[], history?: string): ClauseField => ({
    ...personClause(asking, name, values), ...(history === undefined ? {} : { history }),
  });
  const moment = (name: string, number: (issue: Issue) => number | null): ClauseField => ({
    name, kind: 'datetime', values: () => [], number, sortable: true,
  });
  const text = (name: string, of: (issue: Issue) => string): ClauseField => ({
    name, kind: 'text', sortable: name !== 'text' && name !== 'comment',
    values: (issue) => { const it = of(issue); return it === '' ? [] : [it]; },
  });
  const comments = (issue: Issue): string => store.comments.by('issue', issue.id).filter(
    (it) => mayReadRestricted({ site, actor }, issue, it),
  ).map(({ body }) => textOf(body)).join('\n');
  const freeTexts = customFields(site).flatMap(({ row }) => (row && searchedByWords(row.custom) ? [row.id] : []));
  const own = (issue: Issue): string => [
    issue.summary, textOf(issue.description), textOf(issue.environment),
    ...freeTexts.map((id) => issue.custom[id]).filter((it) => typeof it === 'string'),
  ].join('\n');
  const seen = <T extends { projectId: string }>(parts: Iterable<T>): T[] => [...parts].filter(({ projectId }) => {
    const project = store.projects.get(projectId);
    return project !== undefined && mayBrowse(site, actor, project);
  });
  const priorities = [...store.priorities.all()].map(({ id }) => id);
  const clauses: [string[], ClauseField][] = [
    [['project'], {
      name: 'project', kind: 'choice', values: ({ projectId }) => [projectId], sortable: true,
      resolve: (literal) => {
        const byName = [...store.projects.all()].find(({ name }) => name.toLowerCase() === literal.toLowerCase());
        const project = findProject(site, literal) ?? byName;
        return project && mayBrowse(site, actor, project) ? [project.id] : undefined;
      },
    }],
    [
      ['issuetype', 'type'],
      {
        name: 'issuetype', kind: 'choice', values: ({ typeId }) => [typeId], sortable: true,
        resolve: (it) => resolveType(asking, it),
      },
    ],
    [
      ['status'],
      {
        name: 'status', kind: 'choice', values: ({ statusId }) => [statusId], sortable: true, history: 'status',
        resolve: (it) => named(store.statuses.all(), it),
      },
    ],
    [['statuscategory'], {
      name: 'statusCategory', kind: 'choice',
      values: ({ statusId }) => one(store.statuses.get(statusId)?.category ?? null), sortable: true,
      resolve: (it) => { const key = categoryNames[it.toLowerCase()]; return key === undefined ? undefined : [key]; },
    }],
    [['priority'], {
      name: 'priority', kind: 'choice', values: ({ priorityId }) => one(priorityId), sortable: true,
      history: 'priority',
      // The list is from the highest down; a higher priority is the greater one.
      rank: (id) => -priorities.indexOf(id), resolve: (it) => named(store.priorities.all(), it),
    }],
    [['resolution'], {
      name: 'resolution', kind: 'choice', values: ({ resolutionId }) => one(resolutionId), sortable: true,
      history: 'resolution',
      resolve: (it) => (it.toLowerCase() === 'unresolved' ? ['unresolved'] : named(store.resolutions.all(), it)),
    }],
    [['level'], {
      name: 'level', kind: 'choice', values: ({ securityId }) => one(securityId), sortable: true,
      resolve: (it) => named([...store.projects.all()].flatMap(({ securityLevels }) => securityLevels), it),
    }],
    [['assignee'], person('assignee', ({ assigneeId }) => one(assigneeId), 'assignee')],
    [['reporter'], person('reporter', ({ reporterId }) => one(reporterId), 'reporter')],
    [['creator'], person('creator', ({ creatorId }) => one(creatorId))],
    [['watcher', 'watchers'], { ...person('watcher', ({ watchers }) => watchers), sortable: false }],
    [['voter', 'voters'], { ...person('voter', ({ voters }) => voters), sortable: false }],
    [
      ['watches'],
      { name: 'watches', kind: 'count', values: () => [], number: ({ watchers }) => watchers.length, sortable: true },
    ],
    [
      ['votes'],
      { name: 'votes', kind: 'count', values: () => [], number: ({ voters }) => voters.length, sortable: true },
    ],
    [
      ['key', 'issuekey', 'issue', 'id'],
      {
        ...issueClause(asking, 'key', ({ id }) => [id]), rank: (id) => keyRank(store.issues.get(id)),
        rankedWithin: (id) => store.issues.get(id)?.projectId,
      },
    ],
    [['parent'], issueClause(asking, 'parent', ({ parentId }) => one(parentId))],
    [
      ['issuelink', 'linkedissue'],
      {
        ...issueClause(
          asking, 'issueLink',
          (issue) => store.links.by('issue', issue.id).map(({ outwardFrom, inwardTo }) => (
            outwardFrom === issue.id ? inwardTo : outwardFrom
          )),
        ),
        sortable: false,
      },
    ],
    [['labels'], { name: 'labels', kind: 'string', values: ({ labels }) => labels, sortable: true }],
    [['summary'], text('summary', ({ summary }) => summary)],
    [['description'], text('description', ({ description }) => textOf(description))],
    [['environment'], text('environment', ({ environment }) => textOf(environment))],
    [['comment'], { ...text('comment', comments), operators: ['~', '!~'], refusesEmpty: true }],
    [
      ['text', 'textfields'],
      { ...text('text', (issue) => `${own(issue)}\n${comments(issue)}`), operators: ['~'], refusesEmpty: true },
    ],
    [['created', 'createddate'], moment('created', ({ created }) => created)],
    [['updated', 'updateddate'], moment('updated', ({ updated }) => updated)],
    [['resolved', 'resolutiondate'], moment('resolutiondate', ({ resolved }) => resolved)],
    [
      ['statuscategorychangeddate'],
      moment('statusCategoryChangedDate', ({ statusCategoryChanged }) => statusCategoryChanged),
    ],
    [
      ['due', 'duedate'],
      { name: 'duedate', kind: 'date', values: () => [], number: ({ dueDate }) => dayMs(dueDate), sortable: true },
    ],
    [['component'], {
      name: 'component', kind: 'choice', sortable: true, values: ({ components = [] }) => components,
      resolve: (it) => named(seen(store.components.all()), it),
    }],
    ...(['fixVersion', 'affectedVersion'] as const).map((name): [string[], ClauseField] => [[name.toLowerCase()], {
      name, kind: 'choice', sortable: true, values: (issue) => issue[name === 'fixVersion' ? 'fixVersions' : 'versions'] ?? [],
      rank: Number, resolve: (it) => named(seen(store.versions.all()), it),
    }]),
    ...workClauses(asking),
    // Boards are left out, so no issue was ever in a sprint, and no sprint can be named.
    [['sprint'], { name: 'Sprint', kind: 'choice', values: () => [], sortable: true, resolve: () => undefined }],
    [['hierarchylevel'], {
      name: 'hierarchyLevel', kind: 'number', values: () => [], sortable: true,
      number: ({ typeId }) => store.issueTypes.get(typeId)?.hierarchyLevel ?? null,
    }],
    [['issuelinktype'], {
      name: 'issueLinkType', kind: 'choice', sortable: false,
      values: (issue) => store.links.by('issue', issue.id).flatMap((link) => linkSides(link, issue)),
      resolve: (literal) => linkTypesNamed(store.linkTypes.all(), literal),
    }],
    // Nobody's looking at issues is remembered.
    [['lastviewed'], moment('lastViewed', () => null)],
    [
      ['attachments'],
      {
        name: 'attachments', kind: 'string', values: ({ id }) => store.attachments.by('issue', id).map((it) => it.id),
        sortable: false, operators: ['is', 'is not'],
      },
    ],
    // Every project is of one type and in no category.
    [['category'], { name: 'category', kind: 'choice', values: () => [], sortable: false, resolve: () => undefined }],
    [['projecttype'], {
      name: 'projectType', kind: 'choice', sortable: false,
      values: ({ projectId }) => one(store.projects.get(projectId)?.projectTypeKey ?? null),
      resolve: (it) => (['business', 'software', 'service_desk'].includes(it.toLowerCase()) ? [it.toLowerCase()] : undefined),
    }],
    // Nobody ranks issues here: they stay in the order in which they were made.
    [['rank'], { name: 'Rank', kind: 'number', values: () => [], number: ({ id }) => Number(id), sortable: true, operators: [] }],
    [['filter', 'request', 'savedfilter', 'searchrequest'], filterClause(asking, readFilter)],
  ];
  return Object.fromEntries(clauses.flatMap(([names, field]) => names.map((name) => [name, field])));
}

/** The type of a link, and the same with the side on which the issue stands. */
const linkSides = ({ typeId, outwardFrom }: IssueLink, issue: Issue): string[] => [
  typeId, `${typeId} ${outwardFrom === issue.id ? 'outward' : 'inward'}`,
];

/** A type by its name or id, or one side of a type by what it says there: `blocks`, `is blocked by`. */
function linkTypesNamed(types: Iterable<LinkType>, literal: string): string[] | undefined {
  const lower = literal.toLowerCase();
  const found = [...types].flatMap(({ id, name, inward, outward }) => [
    ...(id === literal || name.toLowerCase() === lower ? [id] : []),
    ...(outward.toLowerCase() === lower ? [`${id} outward`] : []),
    ...(inward.toLowerCase() === lower ? [`${id} inward`] : []),
  ]);
  return found.length > 0 ? found : undefined;
}

function resolveType({ site }: Asking, literal: string): string[] | undefined {
  const levels: Record<string, (level: number) => boolean> = {
    standardissuetypes: (it) => it !== -1, subtaskissuetypes: (it) => it === -1,
  };
  const level = levels[literal.toLowerCase()];
  if (level) {
    return [...site.store.issueTypes.all()].filter(({ hierarchyLevel }) => level(hierarchyLevel)).map(({ id }) => id);
  }
  return named(site.store.issueTypes.all(), literal);
}

/** Keys sort by project, then by number; ids of one site give that order within a project. */
function keyRank(issue: Issue | undefined): number {
  return issue ? Number(issue.key.slice(issue.key.lastIndexOf('-') + 1)) : 0;
}

/**
 * Finds the fields that a name in a query may mean.
 *
 * @param readFilter compiles the query of a saved filter
 */
export function openClauseFields(
  asking: Asking, readFilter: ReadFilter,
): (name: string, property?: { key: string; path: string }) => ClauseField[] {
  const system = systemClauses(asking, readFilter);
  const custom = customFields(asking.site).flatMap((field) => (field.row ? [field.row] : []));
  return (name, property) => {
    if (property) return indexedPropertyClause(asking, name, property);
    const lower = name.toLowerCase();
    if (Object.hasOwn(system, lower)) return [system[lower]!];
    const [, plain = lower] = /^(.*?)\[[a-z ]+\]$/i.exec(lower) ?? [];
    const found = custom.flatMap((row) => forgeClause(asking, row, lower) ?? (plain === lower ? [] : (
      forgeClause(asking, row, plain) ?? []
    )));
    return found.length > 0 ? found : indexedPropertyClause(asking, name);
  };
}
