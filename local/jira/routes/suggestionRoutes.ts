import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { siteFields } from '../fields/fieldCatalogue';
import { findIssues } from '../jql/findIssues';
import { allFunctions } from '../jql/functions';
import { wordsOf } from '../jql/words';
import { compiled } from './searchRoutes';
import type { Call, Route } from './call';

const SUGGESTIONS = 20;

function visible(call: Call): Issue[] {
  const jql = call.query.get('currentJQL');
  if (jql) return findIssues(call.site, call.actor, compiled(call, jql));
  return [...call.site.store.issues.all()].filter((issue) => maySee(call.site, call.actor, issue));
}

/** Issues whose key or summary begins with what was typed. */
function pickIssue(call: Call): unknown {
  const typed = (call.query.get('query') ?? '').toLowerCase();
  const fits = ({ key, summary }: Issue): boolean => key.toLowerCase().startsWith(typed) || wordsOf(summary).some(
    (word) => word.startsWith(typed),
  );
  const found = typed === '' ? [] : visible(call).filter(fits).slice(0, SUGGESTIONS);
  call.returns(found.length);
  return {
    sections: [{
      id: 'cs', label: 'Current Search', sub: `Showing ${found.length} of ${found.length} matching issues`,
      issues: found.map(({ id, key, summary }) => ({
        id: Number(id), key, keyHtml: key, img: '/images/icons/issuetypes/0.svg', summary: escaped(summary),
        summaryText: summary,
      })),
    }],
  };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function vocabulary(call: Call): unknown {
  const operators = ['=', '!=', 'in', 'not in', 'is', 'is not'];
  return {
    visibleFieldNames: siteFields(call.site).filter(({ searchable }) => searchable).flatMap(({ name, clauseNames, custom }) =>
      clauseNames.slice(0, custom ? 2 : 1).map((value) => ({
        value: /\s/.test(value) ? `"${value}"` : value, displayName: name, orderable: 'true' as const,
        searchable: 'true' as const, operators, types: ['java.lang.String'],
      })),
    ),
    visibleFunctionNames: allFunctions().map(({ name }) => ({
      value: `${name}()`, displayName: `${name}()`, types: ['java.lang.String'],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  };
}

/** What pickers and query editors offer. */
export const suggestionRoutes: Route[] = [
  { method: 'GET', path: '/issue/picker', answer: pickIssue },
  { method: 'GET', path: '/jql/autocompletedata', answer: vocabulary },
  {
    method: 'GET', path: '/jql/autocompletedata/suggestions',
    answer: (call) => {
      const name = (call.query.get('fieldName') ?? '').toLowerCase();
      const typed = (call.query.get('fieldValue') ?? '').toLowerCase();
      const { store } = call.site;
      const among: Record<string, Iterable<{ name: string }>> = {
        status: store.statuses.all(), priority: store.priorities.all(), resolution: store.resolutions.all(),
        issuetype: store.issueTypes.all(), type: store.issueTypes.all(),
      };
      const names = [...new Set(
        [...(Object.hasOwn(among, name) ? among[name]! : [])].map((it) => it.name),
      )].filter((it) => it.toLowerCase().startsWith(typed));
      return { results: names.map((value) => ({
        value: /\s/.test(value) ? `"${value}"` : value, displayName: escaped(value),
      })) };
    },
  },
];
