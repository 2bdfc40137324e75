import type { Actor } from '../access/actor';
import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { noSuchIssue } from '../refusal';
import type { Site } from '../site';

/** The issue of an id or a key, also of a key it had before it was moved. */
export function findIssue(site: Site, idOrKey: string): Issue | undefined {
  if (/^\d{1,18}$/.test(idOrKey)) return site.store.issues.get(idOrKey);
  return site.store.issues.by('key', idOrKey.toUpperCase())[0];
}

/** As {@link findIssue} for somebody who asks. Throws 404 for what is not there and for what they may not see. */
export function openedIssue(site: Site, actor: Actor, idOrKey: string): Issue {
  const issue = findIssue(site, idOrKey);
  if (!issue || !maySee(site, actor, issue)) throw noSuchIssue();
  return issue;
}
