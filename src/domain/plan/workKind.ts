/** What an issue under a plan is for. Everything that is none of the others is a work item: a backlog item or a work order. */
export const workKinds = ['work item', 'change record', 'training task', 'reporting task'] as const;
export type WorkKind = (typeof workKinds)[number];

/** By which issue types and labels a kind is known; names as Jira shows them, upper and lower case alike. */
export type WorkKindMap = Record<Exclude<WorkKind, 'work item'>, { types: readonly string[]; labels: readonly string[] }>;

/** What is looked for on a site that has set nothing else: Jira Service Management's types of changes, and plain labels. */
export const defaultWorkKinds: WorkKindMap = {
  'change record': {
    types: ['Change', 'Change request', '[System] Change', 'Standard change', 'Normal change', 'Emergency change'],
    labels: ['change-record'],
  },
  'training task': { types: ['Training', 'Training task'], labels: ['training'] },
  'reporting task': { types: ['Report', 'Reporting task', 'Dashboard', 'Dashboard task'], labels: ['reporting', 'dashboard'] },
};

/**
 * The kind of one issue. A label is put on this very issue, so it is heard before the type; where both or several fit, the
 * order of {@link workKinds} decides.
 */
export function workKindOf({ typeName, labels = [] }: { typeName?: string; labels?: readonly string[] }, map: WorkKindMap): WorkKind {
  const special = workKinds.filter((kind): kind is keyof WorkKindMap => kind !== 'work item');
  const byLabel = special.find((kind) => map[kind].labels.some((label) => labels.some((one) => alike(one, label))));
  return byLabel ?? special.find((kind) => map[kind].types.some((type) => alike(type, typeName ?? ''))) ?? 'work item';
}

/** How many of each kind there are, in the order of {@link workKinds}; a kind of which there is none is left out. */
export function countKinds(kinds: readonly WorkKind[]): { kind: WorkKind; count: number }[] {
  return workKinds.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length })).filter(({ count }) => count > 0);
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase() && other.trim() !== '';
