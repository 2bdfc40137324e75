import { openJira } from '../local/jira';
import { demoClockStart, demoSite } from '../local/site/site';
import { people } from '../local/site/people';
import { type Figure, medianMs, print } from './verdict';

const issues = 100_000;
const baseUrl = 'http://localhost:8787';

/** Searches as a screen asks them: by project and type, by people, dates, text, history and hierarchy, first page of 50. */
const queries = [
  'project = SMO AND issuetype = Epic ORDER BY key',
  'assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC',
  'parent = SMO-1',
  'labels in (label3, label4) AND priority = High ORDER BY priority DESC, created ASC',
  'due < 4w AND due >= startOfDay() ORDER BY due ASC',
  'summary ~ "service 4711"',
  'status was "To Do" AND project = SMO AND labels = label1',
];

/** Search over 100,000 issues in the Jira double: the median of all queries, each run five times, as one person. */
export async function jiraSearch(): Promise<Figure[]> {
  const jira = await openJira({ clock: { now: () => demoClockStart }, baseUrl });
  await jira.seed(demoSite);
  const principal = { kind: 'user', accountId: people.amara.accountId } as const;
  const post = async (path: string, body: unknown): Promise<{ issues: unknown[] }> => {
    const request = new Request(`${baseUrl}/rest/api/3${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
    const response = await jira.fetchAs(principal, request);
    if (!response.ok) throw new Error(`${path}: Jira answered ${response.status} ${await response.text()}`);
    return (await response.json()) as { issues: unknown[] };
  };
  await post('/issue', { fields: { project: { key: 'SMO' }, issuetype: { name: 'Epic' }, summary: 'An epic' } });
  for (let at = 0; at < issues; at += 50) {
    await post('/issue/bulk', { issueUpdates: Array.from({ length: 50 }, (_, i) => ({ fields: fieldsOf(at + i) })) });
  }
  const medians: number[] = [];
  for (const jql of queries) {
    medians.push(await medianMs(5, () => post('/search/jql', { jql, maxResults: 50, fields: ['summary', 'status', 'assignee'] })));
  }
  await jira.close();
  const figure = medians.sort((a, b) => a - b)[Math.floor(medians.length / 2)] ?? 0;
  return [
    { work: `Search ${issues.toLocaleString('en')} issues in the Jira double, median of ${queries.length} queries`, limit: 100, figure, unit: 'ms' },
    { work: '… the slowest of them', limit: 500, figure: medians.at(-1) ?? 0, unit: 'ms' },
  ];
}

function fieldsOf(n: number): Record<string, unknown> {
  const day = new Date(demoClockStart + (n % 365) * 86_400_000).toISOString().slice(0, 10);
  return {
    project: { key: n % 2 ? 'SMO' : 'PAY' }, issuetype: { name: 'Task' }, summary: `Improve service ${n}`, duedate: day, labels: [`label${n % 20}`],
    priority: { name: ['High', 'Medium', 'Low'][n % 3] }, ...(n % 4 === 0 ? { assignee: { accountId: people.amara.accountId } } : {}),
    ...(n < 20 ? { parent: { key: 'SMO-1' } } : {}),
  };
}

if (require.main === module) void jiraSearch().then(print);
