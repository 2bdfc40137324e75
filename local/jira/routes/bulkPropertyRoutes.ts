import { isDeepStrictEqual } from 'node:util';
import { holds, maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { evaluateExpression } from '../expressions/evaluate';
import { ExpressionError } from '../expressions/expressionError';
import { issueContext, userContext } from '../expressions/issueContext';
import { putIssue } from '../issues/keepIssue';
import { badRequest } from '../refusal';
import { Reply, type Call, type Route } from './call';
import { checkProperty } from './propertyRoutes';

/** Jira's limits for one request. */
const PROPERTIES_LIMIT = 10;
const ISSUES_LIMIT = 10_000;
const MULTI_LIMIT = 100;

/** 303 to the task that did it. The work is done at once: the task is complete when it is first looked at. */
function done(call: Call, description: string, result: string): Reply {
  const { site, actor } = call;
  const id = site.change(() => site.store.nextId('task'));
  const now = site.clock.now();
  const self = `${site.apiUrl}/task/${id}`;
  site.tasks.set(id, {
    self, id, description, status: 'COMPLETE', result, progress: 100, submittedBy: actor.person.id,
    submitted: now, started: now, finished: now, lastUpdate: now, elapsedRuntime: 0,
  });
  return new Reply(303, undefined, { Location: self });
}

/** The issues that the caller may edit, of those that are named; of all where none are. */
function editable(call: Call, ids: unknown): Issue[] {
  if (ids !== undefined && (!Array.isArray(ids) || ids.some((id) => !/^\d+$/.test(String(id))))) throw badRequest("The ids of issues must be a list of whole numbers.");
  const named = ids as (number | string)[] | undefined;
  if (named !== undefined && named.length > ISSUES_LIMIT) throw badRequest(`At most ${ISSUES_LIMIT} issues can be named.`);
  const { site, actor } = call;
  const candidates = named === undefined ? [...site.store.issues.all()] : named.flatMap((id) => site.store.issues.get(String(id)) ?? []);
  return candidates.filter((issue) => maySee(site, actor, issue) &&
    holds(site, actor, 'EDIT_ISSUES', site.store.projects.get(issue.projectId)!, issue));
}

function properties(value: unknown): [string, unknown][] {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (entries.length === 0) throw badRequest("'properties' must be an object with at least one property.");
  if (entries.length > PROPERTIES_LIMIT) throw badRequest(`At most ${PROPERTIES_LIMIT} properties can be set.`);
  for (const [key, one] of entries) checkProperty(key, one);
  return entries;
}

/** The issue as it is by now, with properties set; `undefined` takes one away. */
function put(call: Call, { id }: Issue, entries: readonly [string, unknown][]): void {
  const issue = call.site.store.issues.get(id)!;
  const next = Object.fromEntries(Object.entries({ ...issue.properties, ...Object.fromEntries(entries) }).filter(([, value]) => value !== undefined));
  putIssue(call.site, { ...issue, properties: next });
}

function setList(call: Call): Reply {
  const wish = call.body<{ entitiesIds: number[]; properties: Record<string, unknown> }>();
  const entries = properties(wish.properties);
  if (!Array.isArray(wish.entitiesIds) || wish.entitiesIds.length === 0) throw badRequest("'entitiesIds' must name at least one issue.");
  const issues = editable(call, wish.entitiesIds);
  call.site.change(() => { for (const issue of issues) put(call, issue, entries); });
  return done(call, 'Bulk set issue properties', `Properties were set on ${issues.length} issues.`);
}

function setByIssue(call: Call): Reply {
  const { issues: wishes } = call.body<{ issues: { issueID: number; properties: Record<string, unknown> }[] }>();
  if (!Array.isArray(wishes) || wishes.length === 0) throw badRequest("'issues' must be a list of at least one issue.");
  if (wishes.length > MULTI_LIMIT) throw badRequest(`At most ${MULTI_LIMIT} issues can be included.`);
  const read = wishes.map((wish) => ({ id: wish?.issueID, entries: properties(wish?.properties) }));
  const refused: string[] = [];
  // Each issue by itself: one that may not be edited keeps no other from being so.
  for (const { id, entries } of read) {
    const [issue] = editable(call, [id]);
    if (issue) call.site.change(() => put(call, issue, entries));
    else refused.push(String(id));
  }
  return done(call, 'Bulk set issue properties by issue', refused.length === 0 ? 'Properties were set.' : `Not set on: ${refused.join(', ')}.`);
}

interface Criteria {
  entityIds: number[];
  currentValue: unknown;
  hasProperty: boolean;
}

function eligible(call: Call, key: string, filter: Partial<Criteria> = {}): Issue[] {
  const asksValue = Object.hasOwn(filter, 'currentValue');
  if (asksValue && filter.hasProperty === false) throw badRequest("'currentValue' cannot be combined with 'hasProperty' false: an issue without the property has no value of it.");
  return editable(call, filter.entityIds).filter((issue) => {
    const has = Object.hasOwn(issue.properties, key);
    return (filter.hasProperty === undefined || filter.hasProperty === has) &&
      (!asksValue || (has && isDeepStrictEqual(issue.properties[key], filter.currentValue)));
  });
}

function setOne(call: Call): Reply {
  const key = call.params.propertyKey!;
  const wish = call.body<{ value: unknown; expression: string; filter: Partial<Criteria> }>();
  const computed = wish.expression !== undefined;
  if (computed === Object.hasOwn(wish, 'value')) throw badRequest("Exactly one of 'value' and 'expression' must be given.");
  const issues = eligible(call, key, wish.filter);
  const user = userContext(call.site, call.actor.person.id);
  const values = issues.map((issue): unknown => (computed ? evaluated(String(wish.expression), { user, issue: issueContext(call.site, issue) }) : wish.value));
  for (const value of computed ? values : [wish.value]) checkProperty(key, value);
  call.site.change(() => issues.forEach((issue, i) => put(call, issue, [[key, values[i]]])));
  return done(call, `Bulk set issue property: ${key}`, `The property was set on ${issues.length} issues.`);
}

function evaluated(expression: string, names: Record<string, unknown>): unknown {
  try {
    return evaluateExpression(expression, names) ?? null;
  } catch (fault) {
    if (fault instanceof ExpressionError) throw badRequest(`Evaluation failed: ${JSON.stringify(expression.slice(0, 200))} - ${fault.message}`);
    throw fault;
  }
}

function removeOne(call: Call): Reply {
  const key = call.params.propertyKey!;
  const filter = call.hasBody ? call.body<Criteria>() : {};
  const issues = eligible(call, key, { ...filter, hasProperty: true });
  call.site.change(() => { for (const issue of issues) put(call, issue, [[key, undefined]]); });
  return done(call, `Bulk delete issue property: ${key}`, `The property was deleted from ${issues.length} issues.`);
}

/** Properties of many issues at once. */
export const bulkPropertyRoutes: Route[] = [
  { method: 'POST', path: '/issue/properties', answer: setList },
  { method: 'POST', path: '/issue/properties/multi', answer: setByIssue },
  { method: 'PUT', path: '/issue/properties/:propertyKey', answer: setOne },
  { method: 'DELETE', path: '/issue/properties/:propertyKey', answer: removeOne },
];
