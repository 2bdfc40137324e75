import { demand } from '../access/permissions';
import type { ChangeItem, Issue, IssueLink, LinkType } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { badRequest, notFound } from '../refusal';
import { tellOfLink } from './issueEvents';
import { keepChange } from './keepIssue';

/** A link type as a client names it: by id, or by name whatever its case. */
export interface LinkTypeWish {
  id?: string;
  name?: string;
}

/**
 * Links two issues: the first shows the type's outward text, the second its inward one. The same link again changes
 * nothing and is not an error. Within a change.
 *
 * @throws JiraRefusal 404 for a type that is not, 400 for an issue and itself, 403 without the permission
 */
export function addLink(reading: Reading, wish: LinkTypeWish | undefined, from: Issue, to: Issue): void {
  const { site, actor } = reading;
  const type = [...site.store.linkTypes.all()].find((it) => it.id === wish?.id || (
    wish?.id === undefined && it.name.toLowerCase() === wish?.name?.toLowerCase()
  ));
  if (!type) throw notFound(`No issue link type with name '${wish?.name ?? wish?.id}' found.`);
  if (from.id === to.id) throw badRequest('You cannot link an issue to itself.');
  demand(site, actor, 'LINK_ISSUES', from, 'link this issue');
  const there = site.store.links.by('issue', from.id).some(
    (it) => it.typeId === type.id && it.outwardFrom === from.id && it.inwardTo === to.id,
  );
  if (there) return;
  const link = { id: site.store.nextId('link'), typeId: type.id, outwardFrom: from.id, inwardTo: to.id };
  site.store.links.put(link);
  recordLink(reading, link, type, true);
}

/** Writes a link that came or went into the history of both its ends, and tells of it. */
export function recordLink({ site, actor }: Reading, link: IssueLink, type: LinkType, came: boolean): void {
  const { store } = site;
  const from = store.issues.get(link.outwardFrom)!;
  keepChange(site, actor, from, from, { items: [linked(type, true, store.issues.get(link.inwardTo)!, came)], quiet: true });
  const to = store.issues.get(link.inwardTo)!;
  keepChange(site, actor, to, to, { items: [linked(type, false, from, came)], quiet: true });
  tellOfLink(site, actor, came ? 'created' : 'deleted', link);
}

const linked = (type: LinkType, outward: boolean, other: Issue, came: boolean): ChangeItem => {
  const text = `This issue ${outward ? type.outward : type.inward} ${other.key}`;
  const side = { value: other.key, text };
  return {
    field: 'Link', fieldtype: 'jira', fieldId: '', from: came ? null : side.value, fromString: came ? null : text,
    to: came ? side.value : null, toString: came ? text : null,
  };
};
