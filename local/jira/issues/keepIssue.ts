import type { Actor } from '../access/actor';
import type { ChangeItem, Issue } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import type { Site } from '../site';
import { tellOfIssue } from './issueEvents';

/** Puts an issue, and remembers for searches what it was. */
export function putIssue(site: Site, issue: Issue): void {
  site.lag.changed(issue.id, site.store.issues.get(issue.id));
  site.store.issues.put(issue);
}

/** How a change is recorded. */
export interface Recording {
  /** Leave no trace in the history; default false. */
  silent?: boolean;
  /** Tell no listener; default false. */
  quiet?: boolean;
  /** Entries of the history beside those of fields, such as links. */
  items?: ChangeItem[];
}

/**
 * Keeps a changed issue, writes what changed into its history and tells of it. Where no field changed and no item is
 * given nothing happens, as in Jira: no new `updated`, no event.
 */
export function keepChange(site: Site, actor: Actor, before: Issue, draft: Issue, recording: Recording = {}): void {
  const items = [
    ...siteFields(site).flatMap((field) => field.changeOf?.(before, draft, site) ?? []), ...(recording.items ?? []),
  ];
  const now = site.clock.now();
  if (items.length === 0) {
    // Watchers, votes and properties have no history of their own.
    if (JSON.stringify(before) !== JSON.stringify(draft)) putIssue(site, draft);
    return;
  }
  putIssue(site, { ...draft, updated: now });
  const changelog = { id: '', items };
  if (!recording.silent) {
    const id = site.store.nextId('change');
    site.store.changes.put({ id, issueId: draft.id, authorId: actor.person.id, created: now, items });
    changelog.id = id;
  }
  if (!recording.quiet) {
    tellOfIssue(site, actor, 'updated', draft.id, { changelog });
    if (before.assigneeId !== draft.assigneeId) tellOfIssue(site, actor, 'assigned', draft.id, { changelog });
  }
}
