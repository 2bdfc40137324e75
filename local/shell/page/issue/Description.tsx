import { DocumentText } from './DocumentText';
import { useIssueView } from './issueView';
import { Section } from './Section';
import look from './Section.module.css';

/** The issue's description. */
export function Description(): JSX.Element {
  const { description } = useIssueView().issue.fields;
  return (
    <Section title="Description">
      {description ? <DocumentText node={description} /> : <p className={look.beside}>No description</p>}
    </Section>
  );
}
