import type { Issue, IssueLink } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { briefIssue } from './briefIssue';
import { linkTypeShape } from './catalogueShapes';

/** The links of an issue, each with the issue at its other end; links to what the reader may not see are left out. */
export function linksShape(reading: Reading, issue: Issue): Record<string, unknown>[] {
  return reading.site.store.links.by('issue', issue.id).flatMap((link) => {
    const { site } = reading;
    const type = site.store.linkTypes.get(link.typeId);
    const outward = link.outwardFrom === issue.id;
    const other = briefIssue(reading, outward ? link.inwardTo : link.outwardFrom);
    if (!type || !other) return [];
    return [{
      id: link.id,
      self: `${site.apiUrl}/issueLink/${link.id}`,
      type: linkTypeShape(site, type),
      ...(outward ? { outwardIssue: other } : { inwardIssue: other }),
    }];
  });
}

/** A link on its own, with both its ends; `undefined` when the reader may not see both. */
export function wholeLinkShape(reading: Reading, link: IssueLink): Record<string, unknown> | undefined {
  const { site } = reading;
  const type = site.store.linkTypes.get(link.typeId);
  const inwardIssue = briefIssue(reading, link.outwardFrom);
  const outwardIssue = briefIssue(reading, link.inwardTo);
  if (!type || !inwardIssue || !outwardIssue) return undefined;
  return {
    id: link.id, self: `${site.apiUrl}/issueLink/${link.id}`, type: linkTypeShape(site, type), inwardIssue,
    outwardIssue,
  };
}
