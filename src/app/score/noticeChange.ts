/** The parts of Jira's events that are read; everything is optional, because payloads differ by event and over time. */
export interface IssueEvent {
  eventType?: string;
  issue?: {
    id?: string;
    fields?: { issuetype?: { hierarchyLevel?: number }; parent?: { id?: string } };
  };
  changelog?: { items?: { field?: string; fieldId?: string; from?: string | null; to?: string | null }[] };
  sourceIssueId?: string | number;
  destinationIssueId?: string | number;
}

/**
 * Which issues an event calls to be scored again: the issue itself unless it is known to be below epic level (an epic that
 * has just been retyped or moved counts), the parent it has, and the parents it had or got. Whether each is an objective
 * is settled when it is read.
 *
 * An update of nothing but what the app concluded (`own`, ids of those fields) changes no fact and calls for nothing.
 */
export function issuesToRescore(event: IssueEvent, own: readonly string[]): string[] {
  const { issue, changelog } = event;
  if (changelog?.items?.every(({ fieldId }) => fieldId !== undefined && own.includes(fieldId))) return [];
  const level = issue?.fields?.issuetype?.hierarchyLevel;
  const deleted = event.eventType === 'avi:jira:deleted:issue';
  const resettled = (changelog?.items ?? []).some(({ field, fieldId }) => ['issuetype', 'project'].includes(fieldId ?? field ?? ''));
  const itself = !deleted && (level === undefined || level === 1 || resettled) ? issue?.id : undefined;
  const parents = (changelog?.items ?? [])
    .filter(({ field, fieldId }) => fieldId === 'parent' || field === 'IssueParentAssociation' || field === 'Parent')
    .flatMap(({ from, to }) => [from, to]);
  const ids = [itself, issue?.fields?.parent?.id, ...parents, event.sourceIssueId, event.destinationIssueId];
  return [...new Set(ids.flatMap((id) => (id === undefined || id === null || id === '' ? [] : [String(id)])))].filter((id) =>
    /^\d+$/.test(id),
  );
}
