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
 * Which issues an event calls to be scored again: the issue itself unless it is known to be below epic level, the parent
 * it has, and the parents it had or got. Whether each is an objective is settled when it is read.
 */
export function issuesToRescore(event: IssueEvent): string[] {
  const { issue, changelog } = event;
  const level = issue?.fields?.issuetype?.hierarchyLevel;
  const deleted = event.eventType === 'avi:jira:deleted:issue';
  const itself = !deleted && (level === undefined || level === 1) ? issue?.id : undefined;
  const parents = (changelog?.items ?? [])
    .filter(({ field, fieldId }) => fieldId === 'parent' || field === 'IssueParentAssociation' || field === 'Parent')
    .flatMap(({ from, to }) => [from, to]);
  const ids = [itself, issue?.fields?.parent?.id, ...parents, event.sourceIssueId, event.destinationIssueId];
  return [...new Set(ids.flatMap((id) => (id === undefined || id === null || id === '' ? [] : [String(id)])))].filter((id) =>
    /^\d+$/.test(id),
  );
}
