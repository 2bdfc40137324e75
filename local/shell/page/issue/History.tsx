import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { Waiting } from '../look/Face';
import { showMoment } from '../look/moments';
import { Person } from '../look/Person';
import look from './Activity.module.css';
import type { JiraUser } from './issueShapes';
import { useIssueView } from './issueView';

interface Change {
  id: string;
  author?: JiraUser;
  created: string;
  items: { field: string; fieldId?: string; fromString: string | null; toString: string | null }[];
}

/** The issue's changes as Jira's changelog tells them, newest first: who, when, what, from what to what. */
export function History(): JSX.Element {
  const { issue, version } = useIssueView();
  const [asked] = useAsked(`${issue.id}:${version}`, () => readAllChanges(issue.id));
  const nameOf = (item: Change['items'][number] | undefined): string => {
    const id = item?.fieldId ?? item?.field ?? '';
    return issue.names[id] ?? item?.field ?? '';
  };
  if (asked.kind === 'loading') return <Waiting label="Loading history" lines={3} />;
  if (asked.kind === 'trouble') return <p role="alert">{asked.trouble.message}</p>;
  if (asked.value.length === 0) return <p className={look.quiet}>No changes yet</p>;
  return (
    <ol className={look.activity}>
      {asked.value.map((change) => (
        <li key={change.id} className={look.entry}>
          <div className={look.head}>
            {change.author ? <Person name={change.author.displayName} accountId={change.author.accountId} /> : <span>Someone</span>}
            <span>{change.items.length === 1 ? `changed ${nameOf(change.items[0])}` : `changed ${change.items.length} fields`}</span>
            <span className={look.quiet}>{showMoment(change.created)}</span>
          </div>
          {change.items.map((item, i) => (
            <p key={i} className={look.change}>
              {change.items.length > 1 && <span className={look.quiet}>{nameOf(item)}: </span>}
              <Side text={item.fromString} /> <span aria-label="to">→</span> <Side text={shownOf(item)} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** Every object has an inherited `toString`; only Jira's own counts. */
const shownOf = (item: Change['items'][number]): string | null => (Object.hasOwn(item, 'toString') ? item.toString : null);

function Side({ text }: { text: string | null }): JSX.Element {
  return text ? <span>{text}</span> : <span className={look.quiet}>None</span>;
}

async function readAllChanges(issueId: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (;;) {
    const page = await ask<{ values: Change[]; isLast?: boolean; total: number }>(
      `${path`/rest/api/3/issue/${issueId}/changelog`}?startAt=${changes.length}&maxResults=100`,
    );
    changes.push(...page.values);
    if (page.isLast !== false || page.values.length === 0) return changes.reverse();
  }
}
