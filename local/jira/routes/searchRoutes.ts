import type { Issue } from '../entities/entities';
import { compileQuery, type CompiledQuery } from '../jql/compile';
import type { Asking } from '../jql/clauseField';
import { findIssues } from '../jql/findIssues';
import { JqlProblems } from '../jql/jqlMessage';
import { readQuery } from '../jql/readQuery';
import { structureOf } from '../jql/structure';
import { badRequest, JiraRefusal } from '../refusal';
import { issueShape, namesOf, schemaOf, wantedFields } from '../shapes/issueShape';
import { texts, type Call, type Route } from './call';

/** Jira's page sizes: wide when only ids and keys are asked for, narrow as soon as another field is. */
const WIDE_PAGE = 5_000;
const NARROW_PAGE = 100;
const DEFAULT_PAGE = 50;

/** How long a page token is good for. */
const TOKEN_LIFE_MS = 7 * 86_400_000;

const RECONCILE_LIMIT = 50;
const PROPERTIES_LIMIT = 5;

interface SearchWish {
  jql: string;
  nextPageToken: string;
  maxResults: number;
  fields: string[];
  expand: string;
  properties: string[];
  fieldsByKeys: boolean;
  reconcileIssues: number[];
}

/** What a query of the caller is asked over. */
export const askingOf = ({ site, actor }: Call): Asking => ({
  site, actor, now: site.clock.now(), zone: actor.person.timeZone,
});

/**
 * Compiles a query for the caller. Throws 400 with everything that is wrong with it.
 *
 * @param within the saved filter whose query it is to be, which it must not lead back to
 */
export function compiled(call: Call, jql: string, within: readonly string[] = []): CompiledQuery {
  try {
    return compileQuery(readQuery(jql), { ...askingOf(call), within });
  } catch (fault) {
    if (fault instanceof JqlProblems) throw new JiraRefusal(400, fault.messages);
    throw fault;
  }
}

function boundedQuery(call: Call, jql: string): CompiledQuery {
  const query = compiled(call, jql);
  if (!query.bounded) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return query;
}

const badPayload = (): JiraRefusal => badRequest('Invalid request payload. Refer to the REST API documentation and try again.');

/** What a body may have, and of which type. Jira refuses anything else without saying what it was. */
const payload: Record<keyof SearchWish, (value: unknown) => boolean> = {
  jql: isScalar,
  nextPageToken: isScalar,
  maxResults: (value) => typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+\s*$/.test(value)),
  fields: isTexts,
  expand: isScalar,
  properties: isTexts,
  fieldsByKeys: (value) => typeof value === 'boolean',
  reconcileIssues: (value) => Array.isArray(value) && value.every((it) => Number.isInteger(Number(it))),
};

/** A number or a truth value where a text belongs is read as the text it is written as. */
function isScalar(value: unknown): boolean {
  return typeof value !== 'object';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((it) => typeof it === 'string');
}

function fromBody(call: Call): Partial<SearchWish> {
  const wish = call.body<SearchWish>();
  const sound = Object.entries(wish).every(([name, value]) =>
    Object.hasOwn(payload, name) && (value === null || payload[name as keyof SearchWish](value)),
  );
  if (!sound) throw badPayload();
  const { jql, nextPageToken, maxResults, expand, ...others } = wish;
  return {
    ...others, jql: String(jql ?? ''), nextPageToken: String(nextPageToken ?? ''), expand: String(expand ?? ''),
    // Nothing in the place of a number is 0, and refused as 0 is.
    ...(maxResults === undefined ? {} : { maxResults: Math.trunc(Number(maxResults)) }),
  };
}

function search(call: Call, wish: Partial<SearchWish>): unknown {
  const { jql = '', nextPageToken = '', maxResults } = wish;
  const token = nextPageToken === '' ? undefined : readToken(nextPageToken);
  if (maxResults !== undefined && (maxResults < 1 || maxResults > WIDE_PAGE)) {
    throw badRequest('The max results parameter has to be between 1 and 5,000.');
  }
  const query = boundedQuery(call, jql);
  const fields = texts(wish.fields, 'fields');
  const properties = texts(wish.properties, 'properties');
  const reconciled = texts(wish.reconcileIssues, 'reconcileIssues');
  if (properties.length > PROPERTIES_LIMIT) {
    throw badRequest(`At most ${PROPERTIES_LIMIT} properties can be asked for.`);
  }
  if (reconciled.length > RECONCILE_LIMIT) throw badRequest(`At most ${RECONCILE_LIMIT} issues can be reconciled.`);
  const idsOnly = fields.every((name) => name === 'id') && properties.length === 0;
  const wide = fields.every((name) => name === 'id' || name === 'key') && properties.length === 0;
  // Jira serves fewer than asked for without a word.
  const size = Math.min(maxResults ?? DEFAULT_PAGE, wide ? WIDE_PAGE : NARROW_PAGE);
  const found = findIssues(call.site, call.actor, query, reconciled);
  const start = token ? placeOf(call, token, jql, found) : 0;
  const page = found.slice(start, start + size);
  const isLast = start + page.length >= found.length;
  call.returns(page.length);
  const expand = new Set((wish.expand ?? '').split(',').map((it) => it.trim()).filter((it) => it !== ''));
  const perIssue = new Set([...expand].filter((it) => it !== 'names' && it !== 'schema'));
  const shape = { fields, expand: perIssue, properties, byKeys: wish.fieldsByKeys === true };
  const shown = idsOnly ? [] : wantedFields(call, shape);
  return {
    issues: page.map((issue) => (
      idsOnly ? { id: issue.id } : wide ? {
        id: issue.id, key: issue.key, self: `${call.site.apiUrl}/issue/${issue.id}`,
      } : issueShape(call, issue, shape)
    )),
    ...(isLast ? {} : { nextPageToken: tokenOf(call, page.at(-1)!, start + size, jql) }),
    isLast,
    ...(expand.has('names') ? { names: namesOf(shown) } : {}),
    ...(expand.has('schema') ? { schema: schemaOf(shown) } : {}),
  };
}

/** Where the next page begins: after the issue that ended this one, wherever that stands by then. */
function tokenOf(call: Call, last: Issue, start: number, jql: string): string {
  return Buffer.from(JSON.stringify({
    after: last.id, start, at: call.site.clock.now(), jql: digest(jql),
  })).toString('base64url');
}

interface PageToken {
  after: unknown;
  start: number;
  at: number;
  jql: unknown;
}

const invalidToken = (): JiraRefusal => badRequest('The provided nextPageToken is invalid or has expired.');

/** Throws 400 for a token that this site did not give. It is looked at before anything else that a request has. */
function readToken(token: string): PageToken {
  try {
    const { after, start, at, jql } = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Record<string, unknown>;
    if (typeof start === 'number' && typeof at === 'number' && start >= 0) return { after, start, at, jql };
  } catch {
    // Not one of ours: refused below.
  }
  throw invalidToken();
}

function placeOf(call: Call, { after, start, at, jql: of }: PageToken, jql: string, found: Issue[]): number {
  if (of !== digest(jql) || call.site.clock.now() - at > TOKEN_LIFE_MS) throw invalidToken();
  const place = found.findIndex(({ id }) => id === after);
  return place < 0 ? Math.min(start, found.length) : place + 1;
}

function digest(jql: string): number {
  let sum = 7;
  for (let i = 0; i < jql.length; i += 1) sum = (Math.imul(sum, 31) + jql.charCodeAt(i)) | 0;
  return sum;
}

function fromQuery({ query }: Call): Partial<SearchWish> {
  const [jql, nextPageToken, expand] = ['jql', 'nextPageToken', 'expand'].map((name) => query.get(name));
  const maxResults = query.integer('maxResults');
  return {
    ...(jql === undefined ? {} : { jql }),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...(maxResults === undefined ? {} : { maxResults }),
    ...(expand === undefined ? {} : { expand: query.list('expand').join(',') }),
    fields: query.list('fields'), properties: query.list('properties'),
    reconcileIssues: query.list('reconcileIssues').map(Number), fieldsByKeys: query.flag('fieldsByKeys', false),
  };
}

function parse(call: Call): unknown {
  const { queries } = call.body<{ queries: string[] }>();
  if (!Array.isArray(queries) || queries.length === 0 || queries.some((it) => typeof it !== 'string')) {
    throw badRequest("'queries' must be a list of at least one query.");
  }
  const validation = call.query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation)) throw badRequest("'validation' must be strict, warn or none.");
  return { queries: queries.map((query) => parseOne(call, query, validation)) };
}

function parseOne(call: Call, query: string, validation: string): unknown {
  try {
    const parsed = readQuery(query);
    const structure = structureOf(parsed);
    if (validation === 'none') return { query, structure };
    try {
      compileQuery(parsed, askingOf(call));
      return { query, structure };
    } catch (fault) {
      if (!(fault instanceof JqlProblems)) throw fault;
      return validation === 'warn' ? { query, structure, errors: fault.messages } : { query, errors: fault.messages };
    }
  } catch (fault) {
    if (fault instanceof JqlProblems) return { query, errors: fault.messages };
    throw fault;
  }
}

function match(call: Call): unknown {
  const wish = call.body<{ issueIds: number[]; jqls: string[] }>();
  if (!Array.isArray(wish.issueIds) || !Array.isArray(wish.jqls) || wish.issueIds.length === 0 || wish.jqls.length === 0) {
    throw badRequest("'issueIds' and 'jqls' must each be a list of at least one.");
  }
  const ids = new Set(texts(wish.issueIds, 'issueIds'));
  return {
    matches: texts(wish.jqls, 'jqls').map((jql) => {
      try {
        const found = findIssues(call.site, call.actor, compileQuery(readQuery(jql), askingOf(call)), [...ids]);
        return { matchedIssues: found.filter(({ id }) => ids.has(id)).map(({ id }) => Number(id)), errors: [] };
      } catch (fault) {
        if (fault instanceof JqlProblems) return { matchedIssues: [], errors: fault.messages };
        throw fault;
      }
    }),
  };
}

function gone(): never {
  throw new JiraRefusal(
    410,
    [
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046'
    ],
  );
}

/** Searches with JQL. */
export const searchRoutes: Route[] = [
  { method: 'GET', path: '/search/jql', answer: (call) => search(call, fromQuery(call)) },
  { method: 'POST', path: '/search/jql', answer: (call) => search(call, fromBody(call)), reads: true },
  {
    method: 'POST', path: '/search/approximate-count', reads: true,
    answer(call) {
      const { jql = '' } = call.body<{ jql: unknown }>();
      if (typeof jql === 'object' && jql !== null) throw badPayload();
      return { count: findIssues(call.site, call.actor, boundedQuery(call, String(jql ?? ''))).length };
    },
  },
  { method: 'POST', path: '/jql/parse', answer: parse, reads: true },
  { method: 'POST', path: '/jql/match', answer: match, reads: true },
  { method: 'GET', path: '/search', answer: gone },
  { method: 'POST', path: '/search', answer: gone, reads: true },
];
