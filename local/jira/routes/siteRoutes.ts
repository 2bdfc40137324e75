import { holds } from '../access/permissions';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError } from '../expressions/expressionError';
import { issueContext, userContext } from '../expressions/issueContext';
import { openedIssue } from '../issues/findIssue';
import { openedProject } from '../issues/findProject';
import { badRequest } from '../refusal';
import { momentText } from '../shapes/moment';
import { noContent, type Call, type Route } from './call';
import { analyseExpressions } from './expressionAnalysis';

function serverInfo(call: Call): unknown {
  return {
    baseUrl: call.site.baseUrl, displayUrl: call.site.baseUrl, version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0], deploymentType: 'Cloud',
    buildNumber: 100_000, buildDate: '2026-01-01T00:00:00.000+0000',
    serverTime: momentText(call.site.clock.now(), 'UTC'), scmInfo: 'local', serverTitle: 'Jira',
    defaultLocale: { locale: 'en_US' },
  };
}

interface NotifyWish {
  subject: string;
  textBody: string;
  htmlBody: string;
  to: {
    users?: { accountId?: string }[];
    groups?: { name?: string }[];
    groupIds?: string[];
    assignee?: boolean;
    reporter?: boolean;
    watchers?: boolean;
    voters?: boolean,
  };
  restrict: { permissions?: { key?: string }[] };
}

/** Puts a mail into the outbox for each recipient who may see the issue and holds what `restrict` asks for. */
function notify(call: Call): unknown {
  const { site } = call;
  const issue = openedIssue(site, call.actor, call.params.issueIdOrKey!);
  const wish = call.body<NotifyWish>();
  const { to = {} } = wish;
  const byGroup = [
    ...(to.groups ?? []).flatMap(({ name }) => site.store.groups.by('name', String(name).toLowerCase())),
    ...(to.groupIds ?? []).flatMap((id) => site.store.groups.get(id) ?? []),
  ];
  const wanted = new Set([
    ...(to.users ?? []).flatMap(({ accountId }) => accountId ?? []), ...byGroup.flatMap(({ members }) => members),
    ...(to.assignee && issue.assigneeId ? [issue.assigneeId] : []),
    ...(to.reporter && issue.reporterId ? [issue.reporterId] : []),
    ...(to.watchers ? issue.watchers : []), ...(to.voters ? issue.voters : []),
  ]);
  const project = site.store.projects.get(issue.projectId)!;
  const keys = ['BROWSE_PROJECTS', ...(wish.restrict?.permissions ?? []).flatMap(({ key }) => key ?? [])];
  const people = [...wanted].flatMap(
    (id) => site.store.people.get(id) ?? [],
  ).filter((person) => person.active && keys.every((key) => holds(site, { person }, key, project, issue)));
  if (people.length === 0) throw badRequest('No recipients were defined for the notification.');
  site.outbox.push({
    issueKey: issue.key, from: call.actor.person.displayName, to: people.map(({ emailAddress }) => emailAddress),
    subject: wish.subject ?? `${issue.key} ${issue.summary}`,
    textBody: wish.textBody ?? '', htmlBody: wish.htmlBody ?? '', at: site.clock.now(),
  });
  return noContent();
}

interface EvaluateWish {
  expression: string;
  context: { issue?: { id?: number; key?: string }; project?: { id?: number; key?: string }; custom?: unknown };
}

function evaluate(call: Call): unknown {
  const { expression, context = {} } = call.body<EvaluateWish>();
  if (typeof expression !== 'string' || expression === '') throw badRequest("'expression' must be a text.");
  const names: Record<string, unknown> = { user: userContext(call.site, call.actor.person.id) };
  if (context.issue) names.issue = issueContext(
    call.site, openedIssue(call.site, call.actor, String(context.issue.id ?? context.issue.key)),
  );
  if (context.project) {
    const { id, key, name, projectTypeKey, style } = openedProject(
      call.site, call.actor, String(context.project.id ?? context.project.key),
    );
    names.project = { id: Number(id), key, name, projectTypeKey, style };
  }
  try {
    const value = evaluateExpression(expression, names);
    if (typeof value === 'function') throw badRequest('The expression gives a function, which has no JSON form.');
    return { value: value ?? null };
  } catch (fault) {
    if (fault instanceof ExpressionError) {
      throw badRequest(`Evaluation failed: ${JSON.stringify(expression.slice(0, 200))} - ${fault.message}`);
    }
    throw fault;
  }
}

/** What concerns the site as a whole. */
export const siteRoutes: Route[] = [
  { method: 'GET', path: '/serverInfo', answer: serverInfo, open: true },
  { method: 'POST', path: '/issue/:issueIdOrKey/notify', answer: notify },
  { method: 'POST', path: '/expression/analyse', answer: analyseExpressions, reads: true },
  { method: 'POST', path: '/expression/eval', answer: evaluate, reads: true },
  { method: 'POST', path: '/expression/evaluate', answer: evaluate, reads: true },
];
