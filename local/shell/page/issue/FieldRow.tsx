import VisuallyHidden from '@atlaskit/visually-hidden';
import { useEffect, useRef, useState } from 'react';
import { Trouble } from '../ask/ask';
import look from './DetailsCard.module.css';
import { editorOf, FieldEditor } from './FieldEditor';
import { FieldValue } from './FieldValue';
import { useIssueView } from './issueView';
import { saveFields } from './readIssue';

/** One field by its label. Where the person may edit it, the value is a button that becomes an editor in its place. */
export function FieldRow({ fieldId }: { fieldId: string }): JSX.Element {
  const { issue, changed } = useIssueView();
  const [editing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const label = issue.names[fieldId] ?? fieldId;
  const schema = issue.schema[fieldId];
  const value = issue.fields[fieldId];
  const may = issue.editmeta !== undefined && fieldId in issue.editmeta.fields;
  const kind = editorOf(fieldId, schema);
  const save = async (next: unknown): Promise<void> => {
    try {
      await saveFields(issue.id, { [fieldId]: next });
      setEditing(false);
      setTrouble(undefined);
      await changed();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      setTrouble(fault.message);
    }
  };
  const shown = <FieldValue value={value} schema={schema} />;
  return (
    <div className={look.row}>
      <dt className={look.label}>{label}</dt>
      <dd className={look.value}>
        {!may || kind === undefined ? (
          <span className={look.plain}>{shown}</span>
        ) : editing ? (
          <FieldEditor
            label={label}
            kind={kind}
            value={value}
            choices={issue.editmeta?.fields[fieldId]?.allowedValues ?? []}
            issueKey={issue.key}
            onSave={(next) => void save(next)}
            onCancel={() => {
              setEditing(false);
              setTrouble(undefined);
            }}
          />
        ) : (
          <button ref={opener} type="button" className={look.opener} onClick={() => setEditing(true)}>
            {shown}
            <VisuallyHidden>, edit {label}</VisuallyHidden>
          </button>
        )}
        {trouble !== undefined && (
          <p role="alert" className={look.trouble}>
            {trouble}
          </p>
        )}
      </dd>
    </div>
  );
}
