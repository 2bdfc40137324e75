import { holds, maySee } from '../access/permissions';
import type { Comment, Issue } from '../entities/entities';
import { readRestriction } from '../fields/readRestriction';
import { addComment, readCommentBody, type CommentWish } from '../issues/addComment';
import { tellOfComment } from '../issues/issueEvents';
import { openedIssue } from '../issues/findIssue';
import { badRequest, forbidden, notFound } from '../refusal';
import { commentShape, visibleComments } from '../shapes/commentShape';
import { created, noContent, pageOf, texts, type Call, type Route } from './call';

const opened = (call: Call): Issue => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

function openedComment(call: Call, issue: Issue): Comment {
  const comment = visibleComments(call, issue).find(({ id }) => id === call.params.id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${call.params.id}.`);
  return comment;
}

function add(call: Call): unknown {
  const wish = call.body<CommentWish>();
  const issue = opened(call);
  return call.site.change(() => created(commentShape(call, addComment(call, issue, wish))));
}

function mayChange(call: Call, issue: Issue, comment: Comment, verb: 'EDIT' | 'DELETE'): void {
  const project = call.site.store.projects.get(issue.projectId)!;
  const all = holds(call.site, call.actor, `${verb}_ALL_COMMENTS`, project, issue);
  const own = comment.authorId === call.actor.person.id && holds(
    call.site, call.actor, `${verb}_OWN_COMMENTS`, project, issue,
  );
  if (!all && !own) throw forbidden(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

function edit(call: Call): unknown {
  const wish = call.body<CommentWish>();
  const issue = opened(call);
  const comment = openedComment(call, issue);
  mayChange(call, issue, comment, 'EDIT');
  const body = readCommentBody(call, wish.body);
  const visibility = wish.visibility === undefined ? comment.visibility : readRestriction(call.site, wish.visibility);
  return call.site.change(() => {
    const { visibility: _was, ...rest } = comment;
    const changed: Comment = {
      ...rest, body, updated: call.site.clock.now(), updateAuthorId: call.actor.person.id,
      ...(visibility ? { visibility } : {}),
    };
    call.site.store.comments.put(changed);
    tellOfComment(call, 'updated', changed);
    return commentShape(call, changed);
  });
}

function list(call: Call): unknown {
  const order = call.query.get('orderBy') ?? 'created';
  if (!/^[-+]?created$/.test(order)) throw badRequest(`Comments cannot be ordered by '${order}'.`);
  const comments = visibleComments(call, opened(call));
  if (order.startsWith('-')) comments.reverse();
  const startAt = call.query.count('startAt', 0);
  const maxResults = call.query.count('maxResults', 100, 5000);
  const page = comments.slice(startAt, startAt + maxResults);
  const rendered = call.query.list('expand').includes('renderedBody');
  call.returns(page.length);
  return {
    startAt, maxResults, total: comments.length, comments: page.map((comment) => commentShape(call, comment, rendered)),
  };
}

const comments = '/issue/:issueIdOrKey/comment';

/** Comments by their ids, wherever they stand; those that may not be seen are left out. */
function byIds(call: Call): unknown {
  const ids = texts(call.body<{ ids: number[] }>().ids, 'ids');
  if (ids.length === 0 || ids.length > 1_000) throw badRequest('Between 1 and 1000 ids must be given.');
  const found = ids.flatMap((id) => {
    const comment = call.site.store.comments.get(id);
    const issue = comment && call.site.store.issues.get(comment.issueId);
    return issue && maySee(call.site, call.actor, issue) ? visibleComments(call, issue).filter((it) => it.id === id) : [];
  });
  return pageOf(call, found, (comment) => commentShape(call, comment), 1_000, 1_000);
}

/** Comments of an issue. */
export const commentRoutes: Route[] = [
  { method: 'POST', path: '/comment/list', answer: byIds, reads: true },
  { method: 'GET', path: comments, answer: list },
  { method: 'POST', path: comments, answer: add, writes: 'issueIdOrKey' },
  {
    method: 'GET', path: `${comments}/:id`,
    answer: (call) => commentShape(
      call, openedComment(call, opened(call)), call.query.list('expand').includes('renderedBody'),
    ),
  },
  { method: 'PUT', path: `${comments}/:id`, answer: edit, writes: 'issueIdOrKey' },
  {
    method: 'DELETE', path: `${comments}/:id`, writes: 'issueIdOrKey',
    answer: (call) => {
      const issue = opened(call);
      const comment = openedComment(call, issue);
      mayChange(call, issue, comment, 'DELETE');
      call.site.change(() => {
        tellOfComment(call, 'deleted', comment);
        call.site.store.comments.remove(comment.id);
      });
      return noContent();
    },
  },
];
