import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import look from './DetailsCard.module.css';
import type { FieldSchema, JiraUser } from './issueShapes';
import { PersonPicker } from './PersonPicker';

export type EditorKind = 'person' | 'people' | 'day' | 'text' | 'number' | 'choice' | 'labels';

/** Which of Jira's editors a field has; `undefined` for a field that is not edited in its row. */
export function editorOf(fieldId: string, schema: FieldSchema | undefined): EditorKind | undefined {
  if (fieldId === 'labels') return 'labels';
  if (schema?.type === 'user') return 'person';
  if (schema?.type === 'array' && schema.items === 'user') return 'people';
  if (schema?.type === 'date') return 'day';
  if (schema?.type === 'priority') return 'choice';
  if (schema?.type === 'string') return 'text';
  return schema?.type === 'number' ? 'number' : undefined;
}

interface Props {
  label: string;
  kind: EditorKind;
  value: unknown;
  choices: { id: string; name: string }[];
  issueKey: string;
  /** Takes the value as Jira's edit request carries it. */
  onSave(next: unknown): void;
  onCancel(): void;
}

/** A field's editor in place of its value: Enter or Save saves, Escape or Cancel leaves it as it was. */
export function FieldEditor({ label, kind, value, choices, issueKey, onSave, onCancel }: Props): JSX.Element {
  const [draft, setDraft] = useState(() => draftOf(kind, value));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(savedForm(kind, draft));
  };
  const box = { className: look.box, 'aria-label': label, autoFocus: true };
  return (
    <form
      className={look.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {kind === 'person' || kind === 'people' ? (
        <PersonPicker label={label} many={kind === 'people'} chosen={draft.people} issueKey={issueKey} onChange={(people) => setDraft({ ...draft, people })} />
      ) : kind === 'choice' ? (
        <select {...box} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })}>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...box}
          type={kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text'}
          {...(kind === 'number' ? { step: 'any' } : {})}
          {...(kind === 'labels' ? { placeholder: 'Labels, with spaces between' } : {})}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      )}
      <div className={look.deeds}>
        <Button type="submit" appearance="primary" spacing="compact">
          Save
        </Button>
        <Button spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface Draft {
  text: string;
  people: JiraUser[];
}

function draftOf(kind: EditorKind, value: unknown): Draft {
  if (kind === 'people') return { text: '', people: (value as JiraUser[] | null) ?? [] };
  if (kind === 'person') return { text: '', people: value ? [value as JiraUser] : [] };
  if (kind === 'choice') return { text: (value as { id: string } | null)?.id ?? '', people: [] };
  if (kind === 'labels') return { text: ((value as string[] | null) ?? []).join(' '), people: [] };
  return { text: value === null || value === undefined ? '' : String(value), people: [] };
}

function savedForm(kind: EditorKind, { text, people }: Draft): unknown {
  if (kind === 'people') return people.map(({ accountId }) => ({ accountId }));
  if (kind === 'person') return people[0] ? { accountId: people[0].accountId } : null;
  if (kind === 'choice') return { id: text };
  if (kind === 'labels') return text.split(/\s+/).filter(Boolean);
  if (text === '') return null;
  return kind === 'number' ? Number(text) : text;
}
