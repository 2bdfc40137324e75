import type { AppField, AppModules } from './appModules';
import { AppFieldRow } from './AppFieldRow';
import { Card } from './Card';
import look from './DetailsCard.module.css';
import { FieldRow } from './FieldRow';
import type { ReadIssue } from './issueShapes';
import { useIssueView } from './issueView';

/** Jira's own fields in Jira's order, and the field that has no system name, by its type. */
const OWN = ['assignee', 'reporter', 'priority', 'duedate', 'labels'];
const START_DATE = 'com.atlassian.jpo:jpo-custom-field-baseline-start';

/** The fields of the issue: Jira's own in Details, the app's in a folded card as Jira keeps fields that are long. */
export function DetailsCard({ modules }: { modules: AppModules | undefined }): JSX.Element {
  const { issue } = useIssueView();
  const start = Object.keys(issue.schema).find((id) => issue.schema[id]?.custom === START_DATE);
  const own = [...OWN.slice(0, 3), ...(start === undefined ? [] : [start]), ...OWN.slice(3)];
  const appFields = (modules?.fields ?? []).flatMap((field) => {
    const fieldId = fieldOf(issue, field);
    return fieldId === undefined ? [] : [{ field, fieldId }];
  });
  return (
    <>
      <Card title="Details">
        <dl className={look.rows}>
          {own
            .filter((id) => id in issue.fields || id in (issue.editmeta?.fields ?? {}))
            .map((id) => (
              <FieldRow key={id} fieldId={id} />
            ))}
        </dl>
      </Card>
      {appFields.length > 0 && (
        <Card title="More fields" foldedAs="more-fields">
          <dl className={look.rows}>
            {appFields.map(({ field, fieldId }) => (
              <AppFieldRow key={field.key} field={field} fieldId={fieldId} />
            ))}
          </dl>
        </Card>
      )}
    </>
  );
}

const fieldOf = (issue: ReadIssue, field: AppField): string | undefined =>
  Object.keys(issue.schema).find((id) => issue.schema[id]?.custom === field.custom);
