import { maySee } from '../access/permissions';
import type { Comment, Issue } from '../entities/entities';
import { addComment, type CommentWish } from '../issues/addComment';
import { deleteComment, editComment, openedComment } from '../issues/changeComment';
import { openedIssue } from '../issues/findIssue';
import { badRequest } from '../refusal';
import { commentShape, visibleComments } from '../shapes/commentShape';
import { created, noContent, pageOf, texts, type Call, type Route } from './call';

const opened = (call: Call): Issue => openedIssue(call.site, call.actor, call.params.issueIdOrKey!);

function add(call: Call): unknown {
  const wish = call.body<CommentWish>();
  const issue = opened(call);
  return call.site.change(() => created(shown(call, addComment(call, issue, wish))));
}

/** A comment with what the request asks for beside it. */
const shown = (call: Call, comment: Comment): Record<string, unknown> =>
  commentShape(call, comment, new Set(call.query.list('expand')));

function edit(call: Call): unknown {
  const wish = call.body<CommentWish>();
  const issue = opened(call);
  return call.site.change(() => shown(call, editComment(call, issue, call.params.id!, wish)));
}

function list(call: Call): unknown {
  const order = (call.query.get('orderBy') ?? 'created').trim();
  if (!/^[-+]?created$/.test(order)) throw badRequest(`Comments cannot be ordered by '${order}'.`);
  const comments = visibleComments(call, opened(call));
  if (order.startsWith('-')) comments.reverse();
  const startAt = call.query.count('startAt', 0);
  const maxResults = call.query.count('maxResults', 100, 5000);
  const page = comments.slice(startAt, startAt + maxResults);
  call.returns(page.length);
  return {
    startAt, maxResults, total: comments.length, comments: page.map((comment) => shown(call, comment)),
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
  return pageOf(call, found, (comment) => shown(call, comment), 1_000, 1_000);
}

/** Comments of an issue. */
export const commentRoutes: Route[] = [
  { method: 'POST', path: '/comment/list', answer: byIds, reads: true },
  { method: 'GET', path: comments, answer: list },
  { method: 'POST', path: comments, answer: add, writes: 'issueIdOrKey' },
  {
    method: 'GET', path: `${comments}/:id`,
    answer: (call) => shown(call, openedComment(call, opened(call), call.params.id!)),
  },
  { method: 'PUT', path: `${comments}/:id`, answer: edit, writes: 'issueIdOrKey' },
  {
    method: 'DELETE', path: `${comments}/:id`, writes: 'issueIdOrKey',
    answer: (call) => {
      const issue = opened(call);
      call.site.change(() => deleteComment(call, issue, call.params.id!));
      return noContent();
    },
  },
];
