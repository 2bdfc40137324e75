import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useAsked } from '../ask/useAsked';
import { useCreate } from '../create/createContext';
import { Waiting } from '../look/Face';
import { IssueList } from './IssueList';
import { useIssueView } from './issueView';
import { readChildren } from './readIssue';
import { Section } from './Section';
import look from './Section.module.css';

/** The issues below this one; those that the person may not see are not listed. */
export function ChildIssues(): JSX.Element | null {
  const { issue, version, changed } = useIssueView();
  const create = useCreate();
  const [asked] = useAsked(`${issue.id}:${version}`, () => readChildren(issue.id));
  const level = issue.fields.issuetype.hierarchyLevel ?? 0;
  if (level < 0) return null;
  const children = asked.kind === 'ready' ? asked.value : [];
  const done = children.filter((child) => child.fields.status.statusCategory.key === 'done').length;
  return (
    <Section title="Child issues" {...(children.length > 0 ? { beside: `${done} of ${children.length} done` } : {})}>
      {asked.kind === 'loading' && <Waiting label="Loading child issues" lines={2} />}
      {asked.kind === 'trouble' && (
        <p role="alert" className={look.beside}>
          {asked.trouble.message}
        </p>
      )}
      {children.length > 0 && <IssueList issues={children} />}
      {asked.kind === 'ready' && children.length === 0 && <p className={look.beside}>No child issues</p>}
      {level === 1 && (
        <div>
          <Button spacing="compact" iconBefore={AddIcon} onClick={() => create({ parent: issue.key, project: issue.fields.project.key, onCreated: changed })}>
            Create child issue
          </Button>
        </div>
      )}
    </Section>
  );
}
