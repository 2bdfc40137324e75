import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useMemo, useState } from 'react';
import { Trouble } from '../ask/ask';
import { AppFrame } from '../frame/AppFrame';
import type { AppField } from './appModules';
import look from './DetailsCard.module.css';
import { editorOf } from './FieldEditor';
import { FieldRow } from './FieldRow';
import { FieldValue } from './FieldValue';
import { useIssueView } from './issueView';
import { saveFields } from './readIssue';

/**
 * A field of the app. What the app draws itself stands in the app's frame, and its editor in a modal; all other fields
 * are shown and edited as Jira's own of the same type.
 */
export function AppFieldRow({ field, fieldId }: { field: AppField; fieldId: string }): JSX.Element {
  const { issue, version } = useIssueView();
  const [editing, setEditing] = useState(false);
  const schema = issue.schema[fieldId];
  const label = issue.names[fieldId] ?? fieldId;
  const may = issue.editmeta !== undefined && fieldId in issue.editmeta.fields && !field.readOnly;
  const asJirasOwn = !field.hasView && !field.hasEdit && !field.readOnly && editorOf(fieldId, schema) !== undefined;
  if (asJirasOwn) return <FieldRow fieldId={fieldId} />;
  // What the app's formatter makes of the value.
  const rendered = issue.renderedFields?.[fieldId];
  return (
    <div className={`${look.row} ${field.hasView ? look.stacked : ''}`}>
      <dt className={look.label}>{label}</dt>
      <dd className={look.value}>
        {field.hasView ? (
          <AppFrame wish={{ moduleKey: field.key, issue: issue.id, entry: 'view', fieldId }} title={label} version={version} lines={1} />
        ) : (
          <span className={look.plain}>
            {typeof rendered === 'string' && rendered !== '' ? rendered : <FieldValue value={issue.fields[fieldId]} schema={schema} />}
          </span>
        )}
        {may && field.hasEdit && (
          <Button spacing="compact" appearance="subtle" onClick={() => setEditing(true)}>
            {`Edit ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
          </Button>
        )}
        <ModalTransition>{editing && <EditModal field={field} fieldId={fieldId} label={label} onDone={() => setEditing(false)} />}</ModalTransition>
      </dd>
    </div>
  );
}

/** The app's editor of one field: Jira saves what it submits, and tells it when that was refused. */
function EditModal({ field, fieldId, label, onDone }: { field: AppField; fieldId: string; label: string; onDone(): void }): JSX.Element {
  const { issue, changed } = useIssueView();
  const submit = useCallback(
    async (value: unknown) => {
      try {
        await saveFields(issue.id, { [fieldId]: value });
      } catch (fault) {
        // The app sees the refusal as the rejection of its submit, in Jira's words.
        throw fault instanceof Trouble ? new Error(fault.message) : fault;
      }
      onDone();
      await changed();
    },
    [issue.id, fieldId, onDone, changed],
  );
  const value = issue.fields[fieldId];
  const handlers = useMemo(() => ({ submit, close: onDone, fieldValue: () => value }), [submit, onDone, value]);
  return (
    <Modal onClose={onDone} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{label}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <AppFrame wish={{ moduleKey: field.key, issue: issue.id, entry: 'edit', fieldId }} title={`${label} editor`} handlers={handlers} />
      </ModalBody>
    </Modal>
  );
}
