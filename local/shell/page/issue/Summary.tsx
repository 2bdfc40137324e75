import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Trouble } from '../ask/ask';
import { useIssueView } from './issueView';
import { saveFields } from './readIssue';
import look from './Summary.module.css';

/** The issue's title; a click makes it a box, Enter saves, Escape leaves it as it was. */
export function Summary(): JSX.Element {
  const { issue, changed } = useIssueView();
  const { summary } = issue.fields;
  const [draft, setDraft] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const may = issue.editmeta === undefined || 'summary' in issue.editmeta.fields;
  useEffect(() => {
    // Back to where the person was, or the keyboard would start again at the top.
    if (wasEditing.current && draft === undefined) opener.current?.focus();
    wasEditing.current = draft !== undefined;
  }, [draft]);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft === undefined || draft.trim() === summary) return setDraft(undefined);
    try {
      await saveFields(issue.id, { summary: draft.trim() });
      setDraft(undefined);
      setTrouble(undefined);
      await changed();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      setTrouble(fault.message);
    }
  };

  if (draft === undefined) {
    return (
      <h1 className={look.title}>
        {may ? (
          <button ref={opener} type="button" className={look.opener} onClick={() => setDraft(summary)} title="Edit the summary">
            {summary}
          </button>
        ) : (
          summary
        )}
      </h1>
    );
  }
  return (
    <form
      className={look.form}
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(undefined);
      }}
    >
      <input
        className={look.box}
        aria-label="Summary"
        aria-invalid={trouble !== undefined}
        autoFocus
        value={draft}
        maxLength={255}
        onChange={(event) => setDraft(event.target.value)}
      />
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <div className={look.deeds}>
        <Button type="submit" appearance="primary" spacing="compact">
          Save summary
        </Button>
        <Button spacing="compact" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
