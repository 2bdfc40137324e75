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

const askingOf = ({ site, actor }: Call): Asking => ({
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

function boundedQuery(call: Call, jql: unknown): CompiledQuery {
  if (jql !== undefined && jql !== null && typeof jql !== 'string') throw badRequest("'jql' must be a text.");
  const query = compiled(call, jql ?? '');
  if (!query.bounded) {
    throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return query;
}

/** What a body may have, and of which type. Jira refuses anything else without saying what it was. */
const payload: Record<keyof SearchWish, (value: unknown) => boolean> = {
  jql: isText,
  nextPageToken: isText,
  maxResults: (value) => Number.isInteger(value),
  fields: isTexts,
  expand: isText,
  properties: isTexts,
  fieldsByKeys: (value) => typeof value === 'boolean',
  reconcileIssues: (value) => Array.isArray(value) && value.every((it) => Number.isInteger(Number(it))),
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function fromBody(call: Call): Partial<SearchWish> {
  const wish = call.body<SearchWish>();
  const sound = Object.entries(wish).every(([name, value]) =>
    Object.hasOwn(payload, name) && (value === null || payload[name as keyof SearchWish](value)),
  );
  if (!sound) throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return wish;
}

function search(call: Call, wish: Partial<SearchWish>): unknown {
  const query = boundedQuery(call, wish.jql);
  const fields = texts(wish.fields, 'fields');
  const properties = texts(wish.properties, 'properties');
  const reconciled = texts(wish.reconcileIssues, 'reconcileIssues');
  if (properties.length > PROPERTIES_LIMIT) {
    throw badRequest(`At most ${PROPERTIES_LIMIT} properties can be asked for.`);
  }
  if (reconciled.length > RECONCILE_LIMIT) throw badRequest(`At most ${RECONCILE_LIMIT} issues can be reconciled.`);
  const idsOnly = fields.every((name) => name === 'id') && properties.length === 0;
  const wide = fields.every((name) => name === 'id' || name === 'key') && properties.length === 0;
  const size = sizeOf(wish.maxResults, wide ? WIDE_PAGE : NARROW_PAGE);
  const found = findIssues(call.site, call.actor, query, reconciled);
  const start = wish.nextPageToken === undefined || wish.nextPageToken === null ? 0 : readToken(
    call, String(wish.nextPageToken), String(wish.jql), found,
  );
  const page = found.slice(start, start + size);
  const isLast = start + page.length >= found.length;
  call.returns(page.length);
  const expand = new Set(
    (typeof wish.expand === 'string' ? wish.expand.split(',') : texts(wish.expand, 'expand')).map((it) => it.trim()),
  );
  const perIssue = new Set([...expand].filter((it) => it !== 'names' && it !== 'schema'));
  const shape = { fields, expand: perIssue, properties, byKeys: wish.fieldsByKeys === true };
  const shown = idsOnly ? [] : wantedFields(call, shape);
  return {
    issues: page.map((issue) => (
      idsOnly ? { id: issue.id } : wide ? {
        id: issue.id, key: issue.key, self: `${call.site.apiUrl}/issue/${issue.id}`,
      } : issueShape(call, issue, shape)
    )),
    ...(isLast ? {} : { nextPageToken: tokenOf(call, page.at(-1)!, start + size, String(wish.jql)) }),
    isLast,
    ...(expand.has('names') ? { names: namesOf(shown) } : {}),
    ...(expand.has('schema') ? { schema: schemaOf(shown) } : {}),
  };
}

function sizeOf(wanted: unknown, most: number): number {
  if (wanted === undefined || wanted === null) return Math.min(DEFAULT_PAGE, most);
  const size = Number(wanted);
  if (!Number.isInteger(size) || size < 0) {
    throw badRequest("'maxResults' must be a whole number that is not negative.");
  }
  // Jira takes 0 for its default, and serves fewer than asked for without a word.
  return size === 0 ? DEFAULT_PAGE : Math.min(size, most);
}

/** Where the next page begins: after the issue that ended this one, wherever that stands by then. */
function tokenOf(call: Call, last: Issue, start: number, jql: string): string {
  return Buffer.from(JSON.stringify({
    after: last.id, start, at: call.site.clock.now(), jql: digest(jql),
  })).toString('base64url');
}

function readToken(call: Call, token: string, jql: string, found: Issue[]): number {
  const invalid = badRequest('The provided nextPageToken is invalid or has expired.');
  try {
    const { after, start, at, jql: of } = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    ) as Record<string, unknown>;
    if (typeof start !== 'number' || typeof at !== 'number' || start < 0) throw invalid;
    if (of !== digest(jql) || call.site.clock.now() - at > TOKEN_LIFE_MS) throw invalid;
    const place = found.findIndex(({ id }) => id === after);
    return place < 0 ? Math.min(start, found.length) : place + 1;
  } catch {
    throw invalid;
  }
}

function digest(jql: string): number {
  let sum = 7;
  for (let i = 0; i < jql.length; i += 1) sum = (Math.imul(sum, 31) + jql.charCodeAt(i)) | 0;
  return sum;
}

function fromQuery({ query }: Call): Partial<SearchWish> {
  const [jql, nextPageToken, maxResults, expand] = [
    'jql', 'nextPageToken', 'maxResults', 'expand',
  ].map((name) => query.get(name));
  if (maxResults !== undefined && !/^\d+$/.test(maxResults)) {
    throw badRequest("'maxResults' must be a whole number that is not negative.");
  }
  return {
    ...(jql === undefined ? {} : { jql }),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...(maxResults === undefined ? {} : { maxResults: Number(maxResults) }),
    ...(expand === undefined ? {} : { expand }),
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
      return validation === 'warn' ? { query, structure, warnings: fault.messages } : { query, errors: fault.messages };
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
    answer: (call) => ({
      count: findIssues(call.site, call.actor, boundedQuery(call, call.body<SearchWish>().jql)).length,
    }),
  },
  { method: 'POST', path: '/jql/parse', answer: parse, reads: true },
  { method: 'POST', path: '/jql/match', answer: match, reads: true },
  { method: 'GET', path: '/search', answer: gone },
  { method: 'POST', path: '/search', answer: gone, reads: true },
];
