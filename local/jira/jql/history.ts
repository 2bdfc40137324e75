import type { Issue } from '../entities/entities';
import type { Site } from '../site';

/** A time during which a field had a value. `by` set it; `until` is open for the present one. */
export interface Span {
  value: string | null;
  /** The value's name while it stood. */
  text: string | null;
  from: number;
  until: number;
  by: string | null;
}

/** What a field of an issue was, from its creation on. */
export function spansOf(site: Site, issue: Issue, fieldId: string, present: string | null): Span[] {
  const changes = site.store.changes.by('issue', issue.id).flatMap((change) => {
    const item = change.items.find((it) => it.fieldId === fieldId);
    return item ? [{ at: change.created, by: change.authorId, item }] : [];
  });
  const spans: Span[] = [];
  let from = issue.created;
  let by: string | null = issue.creatorId;
  for (const change of changes) {
    spans.push({ value: change.item.from, text: change.item.fromString, from, until: change.at, by });
    from = change.at;
    by = change.by;
  }
  const last = changes.at(-1)?.item;
  spans.push({ value: present, text: last?.toString ?? null, from, until: Number.POSITIVE_INFINITY, by });
  return spans;
}
