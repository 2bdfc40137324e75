import { IssueList } from './IssueList';
import type { ListedIssue } from './issueShapes';
import { useIssueView } from './issueView';
import { Section } from './Section';
import look from './Section.module.css';

/** Linked issues, grouped by how they are linked as seen from this issue. */
export function LinkedIssues(): JSX.Element | null {
  const { issue } = useIssueView();
  const groups = new Map<string, ListedIssue[]>();
  for (const link of issue.fields.issuelinks ?? []) {
    const other = link.outwardIssue ?? link.inwardIssue;
    const words = link.outwardIssue ? link.type.outward : link.type.inward;
    if (other) groups.set(words, [...(groups.get(words) ?? []), other]);
  }
  if (groups.size === 0) return null;
  return (
    <Section title="Linked issues">
      {[...groups].map(([words, issues]) => (
        <div key={words} className={look.section}>
          <span className={look.beside}>{words}</span>
          <IssueList issues={issues} />
        </div>
      ))}
    </Section>
  );
}
