import { RESERVED_WORDS } from '@atlaskit/jql-ast';
import { mayBrowse } from '../issues/findProject';
import { siteFields } from '../fields/fieldCatalogue';
import { operatorsOf, type ClauseField, type ClauseKind } from '../jql/clauseField';
import { openClauseFields } from '../jql/clauseFields';
import { allFunctions } from '../jql/functions';
import { badRequest } from '../refusal';
import { texts, type Call, type Route } from './call';
import { askingOf } from './searchRoutes';

const SUGGESTIONS = 15;

/** Jira tells what a field holds by the class its server keeps it in. */
const types: Record<ClauseKind, string> = {
  choice: 'java.lang.String', option: 'com.atlassian.jira.issue.customfields.option.Option', user: 'com.atlassian.jira.user.ApplicationUser', group: 'com.atlassian.crowd.embedded.api.Group',
  issue: 'com.atlassian.jira.issue.Issue', string: 'java.lang.String', text: 'java.lang.String', number: 'java.lang.Number',
  count: 'java.lang.Number', span: 'com.atlassian.jira.jql.util.Duration', date: 'java.util.Date', datetime: 'java.util.Date',
};

const asWritten = (name: string): string => (/^[\w.[\]]+$/.test(name) ? name : `"${name}"`);
const truth = (it: boolean): 'true' | 'false' => (it ? 'true' : 'false');

function vocabulary(call: Call): unknown {
  const fieldsNamed = openClauseFields(askingOf(call), () => () => false);
  return {
    visibleFieldNames: siteFields(call.site).filter(({ searchable }) => searchable).flatMap(({ name, clauseNames, custom }) =>
      clauseNames.slice(0, custom ? 2 : 1).flatMap((clauseName) => {
        const [field] = fieldsNamed(clauseName);
        return field === undefined ? [] : [{
          value: asWritten(clauseName), displayName: custom ? `${name} - ${clauseName}` : clauseName,
          ...(suggestionsOf(call, field) === undefined ? {} : { auto: 'true' as const }),
          orderable: truth(field.sortable), searchable: 'true' as const,
          ...(custom ? { cfid: clauseNames[0] } : {}),
          operators: [...operatorsOf(field)], types: [types[field.kind]],
        }];
      }),
    ),
    visibleFunctionNames: allFunctions().map(({ name, list, kinds, arguments: [least] }) => ({
      value: `${name}(${least > 0 ? '""' : ''})`, displayName: `${name}(${least > 0 ? '""' : ''})`,
      ...(list ? { isList: 'true' as const } : {}), types: [...new Set(kinds.map((kind) => types[kind]))],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  };
}

interface Suggestion {
  value: string;
  displayName: string;
}

/** What a value of a field may be; `undefined`: nothing is suggested for it. */
function suggestionsOf(call: Call, field: ClauseField): Suggestion[] | undefined {
  const { store } = call.site;
  const named = (rows: Iterable<{ name: string }>): Suggestion[] => [...new Set([...rows].map(({ name }) => name))].map((name) => ({
    value: asWritten(name), displayName: name,
  }));
  if (field.kind === 'user') {
    return [...store.people.all()].filter(({ active, accountType }) => active && accountType === 'atlassian').map(({ id, displayName }) => ({ value: id, displayName }));
  }
  switch (field.name) {
    case 'status': return named(store.statuses.all());
    case 'priority': return named(store.priorities.all());
    case 'resolution': return [{ value: 'Unresolved', displayName: 'Unresolved' }, ...named(store.resolutions.all())];
    case 'issuetype': return named(store.issueTypes.all());
    case 'statusCategory': return ['To Do', 'In Progress', 'Done'].map((name) => ({ value: asWritten(name), displayName: name }));
    case 'labels': return named([...new Set([...store.issues.all()].flatMap(({ labels }) => labels))].sort().map((name) => ({ name })));
    case 'project':
      return [...store.projects.all()].filter((it) => mayBrowse(call.site, call.actor, it)).map(({ key, name }) => ({ value: asWritten(name), displayName: `${name} (${key})` }));
    default: return undefined;
  }
}

function suggestions(call: Call): unknown {
  const name = call.query.get('fieldName') ?? '';
  // After `BY` people are suggested, whatever the field.
  const byWhom = call.query.get('predicateName')?.toLowerCase() === 'by';
  const typed = ((byWhom ? call.query.get('predicateValue') : call.query.get('fieldValue')) ?? '').replace(/^"/, '').toLowerCase();
  const [field] = openClauseFields(askingOf(call), () => () => false)(byWhom ? 'assignee' : name.replace(/^"(.*)"$/, '$1'));
  const found = (field ? (suggestionsOf(call, field) ?? []) : []).filter(({ displayName }) => displayName.toLowerCase().startsWith(typed));
  return { results: found.slice(0, SUGGESTIONS).map(({ value, displayName }) => ({ value, displayName: highlighted(displayName, typed.length) })) };
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The part that was typed stands out. */
const highlighted = (text: string, length: number): string =>
  length === 0 ? escaped(text) : `<b>${escaped(text.slice(0, length))}</b>${escaped(text.slice(length))}`;

/** What editors of queries offer: fields, functions, reserved words, and values of a field. */
export const jqlVocabularyRoutes: Route[] = [
  { method: 'GET', path: '/jql/autocompletedata', answer: vocabulary },
  { method: 'POST', path: '/jql/autocompletedata', reads: true, answer: (call) => {
    const projects = texts(call.body<{ projectIds: number[] }>().projectIds, 'projectIds');
    if (projects.some((id) => !/^\d+$/.test(id))) throw badRequest("'projectIds' must be a list of whole numbers.");
    return vocabulary(call);
  } },
  { method: 'GET', path: '/jql/autocompletedata/suggestions', answer: suggestions },
];
