import { maySee } from '../access/permissions';
import type { Issue } from '../entities/entities';
import { findIssues } from '../jql/findIssues';
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

/** What an issue picker offers. */
export const suggestionRoutes: Route[] = [
  { method: 'GET', path: '/issue/picker', answer: pickIssue },
];
