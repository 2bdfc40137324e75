import { demand } from '../access/permissions';
import type { Issue, IssueLink, RemoteLink } from '../entities/entities';
import { addComment, type CommentWish } from '../issues/addComment';
import { addLink, recordLink } from '../issues/addLink';
import { openedIssue } from '../issues/findIssue';
import { badFields, badRequest, notFound } from '../refusal';
import { wholeLinkShape } from '../shapes/linkShape';
import { created, noContent, Reply, type Call, type Route } from './call';

interface LinkWish {
  type: { id?: string; name?: string; inward?: string; outward?: string };
  inwardIssue: { id?: string; key?: string };
  outwardIssue: { id?: string; key?: string };
  /** Added to the issue that the link leads from. */
  comment: Partial<CommentWish>;
}

function endOf(call: Call, wish: { id?: string; key?: string } | undefined, name: string): Issue {
  const named = wish?.id ?? wish?.key;
  if (named === undefined) throw badRequest(`'${name}' must name an issue by id or key.`);
  return openedIssue(call.site, call.actor, String(named));
}

function addOne(call: Call): unknown {
  const wish = call.body<LinkWish>();
  const from = endOf(call, wish.inwardIssue, 'inwardIssue');
  const to = endOf(call, wish.outwardIssue, 'outwardIssue');
  call.site.change(() => {
    addLink(call, wish.type, from, to);
    if (wish.comment) addComment(call, from, wish.comment);
  });
  return created();
}

function openedLink(call: Call): { link: IssueLink; shape: Record<string, unknown> } {
  const id = call.params.linkId!;
  if (!/^\d+$/.test(id)) throw badRequest(`The issue link id '${id}' is not valid.`);
  const link = call.site.store.links.get(id);
  const shape = link && wholeLinkShape(call, link);
  if (!link || !shape) throw notFound(`No issue link with id '${id}' exists.`);
  return { link, shape };
}

function removeLink(call: Call): unknown {
  const { link } = openedLink(call);
  const { store } = call.site;
  demand(call.site, call.actor, 'LINK_ISSUES', store.issues.get(link.outwardFrom)!, 'link this issue');
  call.site.change(() => {
    recordLink(call, link, store.linkTypes.get(link.typeId)!, false);
    store.links.remove(link.id);
  });
  return noContent();
}

const openedForRemote = (call: Call): Issue => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

const remoteShape = (call: Call, it: RemoteLink): Record<string, unknown> => ({
  id: Number(it.id),
  self: `${call.site.apiUrl}/issue/${it.issueId}/remotelink/${it.id}`,
  ...(it.globalId === undefined ? {} : { globalId: it.globalId }),
  application: it.application,
  ...(it.relationship === undefined ? {} : { relationship: it.relationship }),
  object: it.object,
});

interface RemoteWish {
  globalId: string;
  application: Record<string, unknown>;
  relationship: string;
  object: Record<string, unknown>;
}

function remoteOf(wish: Partial<RemoteWish>): Omit<RemoteLink, 'id' | 'issueId'> {
  const { url, title } = (wish.object ?? {}) as { url?: unknown; title?: unknown };
  const errors: Record<string, string> = {};
  if (typeof title !== 'string' || title === '') errors.title = "'title' is required.";
  if (typeof url !== 'string' || url === '') errors.url = "'url' is required.";
  else if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) errors.url = "'url' must be a URL.";
  if (wish.globalId !== undefined && (
    typeof wish.globalId !== 'string' || wish.globalId.length > 255
  )) errors.globalId = 'The globalId must be a text of at most 255 characters.';
  if (Object.keys(errors).length > 0) throw badFields(errors);
  return {
    application: wish.application ?? {}, object: { ...wish.object },
    ...(wish.globalId === undefined ? {} : { globalId: wish.globalId }),
    ...(wish.relationship === undefined ? {} : { relationship: wish.relationship }),
  };
}

/** A second link of the same globalId takes the place of the first. */
function addRemote(call: Call): unknown {
  const wish = remoteOf(call.body<RemoteWish>());
  const issue = openedForRemote(call);
  demand(call.site, call.actor, 'LINK_ISSUES', issue, 'link this issue');
  return call.site.change(() => {
    const { remoteLinks } = call.site.store;
    const there = wish.globalId === undefined ? undefined : remoteLinks.by('issue', issue.id).find(
      (it) => it.globalId === wish.globalId,
    );
    const link = { id: there?.id ?? call.site.store.nextId('remoteLink'), issueId: issue.id, ...wish };
    remoteLinks.put(link);
    return new Reply(there ? 200 : 201, { id: Number(link.id), self: remoteShape(call, link).self });
  });
}

function openedRemote(call: Call): RemoteLink {
  const issue = openedForRemote(call);
  const id = call.params.linkId!;
  if (!/^\d+$/.test(id)) throw badRequest(`The remote issue link id '${id}' is not valid.`);
  const link = call.site.store.remoteLinks.get(id);
  if (!link) throw notFound(`No remote issue link with id '${id}' exists.`);
  // A link of another issue is told apart from one that is not there, as Jira has it.
  if (link.issueId !== issue.id) throw badRequest(`The remote issue link with id '${id}' does not belong to this issue.`);
  return link;
}

function listRemote(call: Call): unknown {
  const links = call.site.store.remoteLinks.by('issue', openedForRemote(call).id);
  const globalId = call.query.get('globalId');
  if (globalId === undefined) return links.map((it) => remoteShape(call, it));
  const found = links.find((it) => it.globalId === globalId);
  if (!found) throw notFound(`The remote link with the globalId '${globalId}' does not exist.`);
  return remoteShape(call, found);
}

const remote = '/issue/:issueIdOrKey/remotelink';

/** Links between issues, and links to elsewhere. */
export const linkRoutes: Route[] = [
  { method: 'POST', path: '/issueLink', answer: addOne },
  { method: 'GET', path: '/issueLink/:linkId', answer: (call) => openedLink(call).shape },
  { method: 'DELETE', path: '/issueLink/:linkId', answer: removeLink },
  { method: 'GET', path: remote, answer: listRemote },
  { method: 'POST', path: remote, answer: addRemote, writes: 'issueIdOrKey' },
  {
    method: 'DELETE', path: remote, writes: 'issueIdOrKey',
    answer: (call) => {
      const issue = openedForRemote(call);
      demand(call.site, call.actor, 'LINK_ISSUES', issue, 'link this issue');
      const globalId = call.query.get('globalId');
      if (globalId === undefined || globalId === '') throw badRequest("The 'globalId' query parameter is required.");
      const found = call.site.store.remoteLinks.by('issue', issue.id).find((it) => it.globalId === globalId);
      if (!found) throw notFound(`The remote link with the globalId '${globalId}' does not exist.`);
      call.site.change(() => call.site.store.remoteLinks.remove(found.id));
      return noContent();
    },
  },
  { method: 'GET', path: `${remote}/:linkId`, answer: (call) => remoteShape(call, openedRemote(call)) },
  {
    method: 'PUT', path: `${remote}/:linkId`, writes: 'issueIdOrKey',
    answer: (call) => {
      const wish = remoteOf(call.body<RemoteWish>());
      const { id, issueId } = openedRemote(call);
      demand(call.site, call.actor, 'LINK_ISSUES', openedForRemote(call), 'link this issue');
      call.site.change(() => call.site.store.remoteLinks.put({ id, issueId, ...wish }));
      return noContent();
    },
  },
  {
    method: 'DELETE', path: `${remote}/:linkId`, writes: 'issueIdOrKey',
    answer: (call) => {
      const { id } = openedRemote(call);
      demand(call.site, call.actor, 'LINK_ISSUES', openedForRemote(call), 'link this issue');
      call.site.change(() => call.site.store.remoteLinks.remove(id));
      return noContent();
    },
  },
];
