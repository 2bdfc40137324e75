import { maySee } from '../access/permissions';
import type { Actor } from '../access/actor';
import { findIssue } from '../issues/findIssue';
import { findProject, mayBrowse } from '../issues/findProject';
import { JqlProblems } from '../jql/jqlMessage';
import { resolvePerson } from '../jql/resolvePerson';
import { rewritten } from '../jql/rewritten';
import { badRequest } from '../refusal';
import { texts, type Call, type Route } from './call';
import { demandAdministrator } from './demandAdministrator';
import { askingOf } from './searchRoutes';

/** An id in the place of the name of what somebody may not see, so that a shared query gives nothing away. */
function sanitizedFor(call: Call, jql: string, actor: Actor): string {
  const { site } = call;
  return rewritten(jql, askingOf(call), ({ name, kind }, { value }) => {
    if (name === 'project') {
      const project = findProject(site, value) ?? [...site.store.projects.all()].find((it) => it.name.toLowerCase() === value.toLowerCase());
      return project && !mayBrowse(site, actor, project) ? project.id : undefined;
    }
    const issue = kind === 'issue' ? findIssue(site, value) : undefined;
    return issue && !maySee(site, actor, issue) ? issue.id : undefined;
  });
}

/** Somebody who may see nothing, for a query without an account: as whoever is not signed in. */
const stranger: Actor['person'] = {
  id: '', accountType: 'atlassian', displayName: 'Anonymous', emailAddress: '', timeZone: 'UTC', locale: 'en_US', active: true, apiToken: '',
};

function sanitize(call: Call): unknown {
  demandAdministrator(call);
  const { queries } = call.body<{ queries: { query?: string; accountId?: string | null }[] }>();
  if (!Array.isArray(queries) || queries.length === 0 || queries.length > 20 || queries.some((it) => typeof it?.query !== 'string')) {
    throw badRequest("'queries' must be a list of one to twenty queries.");
  }
  const strangers = queries.find(({ accountId }) => accountId && !call.site.store.people.get(accountId));
  if (strangers) throw badRequest(`The user with the account id '${strangers.accountId}' does not exist.`);
  return { queries: queries.map(({ query = '', accountId = null }) => {
    const person = (accountId === null ? undefined : call.site.store.people.get(accountId)) ?? stranger;
    try {
      return { initialQuery: query, sanitizedQuery: sanitizedFor(call, query, { person }), accountId };
    } catch (fault) {
      if (fault instanceof JqlProblems) return { initialQuery: query, errors: { errorMessages: fault.messages, errors: {} }, accountId };
      throw fault;
    }
  }) };
}

/** Names of people become their account ids; whom nobody knows becomes `unknown`, and the query is listed. */
function clean(call: Call): unknown {
  const queries = texts(call.body<{ queryStrings: string[] }>().queryStrings, 'queryStrings');
  const unknown: { originalQuery: string; convertedQuery: string }[] = [];
  const queryStrings = queries.flatMap((query) => {
    let lost = false;
    const converted = tried(() => rewritten(query, askingOf(call), ({ kind }, { value }) => {
      if (kind !== 'user') return undefined;
      const [id] = resolvePerson(askingOf(call), value) ?? [];
      if (id === undefined) lost = true;
      return id === value ? undefined : (id ?? 'unknown');
    }));
    if (lost) unknown.push({ originalQuery: query, convertedQuery: converted });
    return lost ? [] : [converted];
  });
  return { queryStrings, queriesWithUnknownUsers: unknown };
}

function tried(convert: () => string): string {
  try {
    return convert();
  } catch (fault) {
    if (fault instanceof JqlProblems) throw badRequest(fault.messages.join(' '));
    throw fault;
  }
}

/** Queries made fit to be kept and shared: without names of people, and without names of what a reader may not see. */
export const jqlCleaningRoutes: Route[] = [
  { method: 'POST', path: '/jql/pdcleaner', answer: clean, reads: true },
  { method: 'POST', path: '/jql/sanitize', answer: sanitize, reads: true },
];
