import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useCallback, useId, useRef, useState, type FormEvent } from 'react';
import { ask, path, Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { useFlags } from '../frame/Flags';
import { DocumentText } from '../issue/DocumentText';
import type { DocumentNode } from '../issue/issueShapes';
import { plainDocument } from '../issue/plainDocument';
import { goTo } from '../look/route';
import look from './CreateDialog.module.css';
import type { CreateWith } from './createContext';
import { AppFields } from './AppFields';
import { Labelled } from './Labelled';

interface IssueType {
  id: string;
  name: string;
  hierarchyLevel: number;
}

const DRAWN = ['project', 'issuetype', 'summary', 'description', 'parent'];

/** Jira's create dialog with the fields every issue has. What Jira refuses stands at the field it names. */
export function CreateDialog({ start, onDone }: { start: CreateWith; onDone(createdId?: string): void }): JSX.Element {
  const form = useId();
  const flags = useFlags();
  const [projects] = useAsked('projects', () => ask<{ values: { key: string; name: string }[] }>('/rest/api/3/project/search?maxResults=50&orderBy=key'));
  const listed = projects.kind === 'ready' ? projects.value.values : [];
  const [chosenProject, setProject] = useState(start.project);
  const project = chosenProject ?? listed[0]?.key ?? '';
  const [types] = useAsked(`types of ${project}`, async () => (project === '' ? [] : readTypes(project, start.parent !== undefined)));
  const offered = types.kind === 'ready' ? types.value : [];
  const [chosenType, setType] = useState(start.type);
  const type = offered.find(({ id }) => id === chosenType)?.id ?? offered[0]?.id ?? '';
  const [summary, setSummary] = useState(start.summary ?? '');
  const [description, setDescription] = useState('');
  const [parent, setParent] = useState(start.parent ?? '');
  const [trouble, setTrouble] = useState<Trouble>();
  const [saving, setSaving] = useState(false);
  // What the app's fields handed over, by field; read when the issue is created, as Jira does.
  const values = useRef<Record<string, unknown>>({});
  const onValue = useCallback((fieldId: string, value: unknown) => {
    values.current[fieldId] = value;
  }, []);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    try {
      await lastWords();
      const fields = {
        ...start.fields,
        ...values.current,
        project: { key: project },
        issuetype: { id: type },
        summary: summary.trim(),
        ...(description.trim() === '' ? {} : { description: plainDocument(description) }),
        ...(parent.trim() === '' ? {} : { parent: { key: parent.trim() } }),
      };
      const { id, key } = await ask<{ id: string; key: string }>('/rest/api/3/issue', { method: 'POST', body: { fields } });
      const open = (): void => goTo(path`/browse/${key}`);
      flags.show({ id: `created ${key}`, type: 'success', title: `${key} was created`, isAutoDismiss: true, actions: [{ text: 'Open', onClick: open }] });
      onDone(id);
      if (start.onCreated) await start.onCreated();
      else if (!start.onClosed) open();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      setTrouble(fault);
      setSaving(false);
    }
  };
  const said = (field: string): string | undefined => trouble?.byField[field];
  // What Jira says of a field that is not drawn here has no other place.
  const saidBeside = Object.entries(trouble?.byField ?? {}).flatMap(([field, words]) => (DRAWN.includes(field) ? [] : [`${field}: ${words}`]));
  const atTop = [...(trouble?.messages ?? []), ...saidBeside];
  const given = start.fields?.description as DocumentNode | undefined;
  return (
    <Modal onClose={() => onDone()} width="medium" shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{start.parent === undefined ? 'Create issue' : `Create child issue of ${start.parent}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <form id={form} className={look.form} onSubmit={(event) => void onSubmit(event)}>
          {atTop.length > 0 && <p role="alert">{atTop.join(' ')}</p>}
          <Labelled label="Project" trouble={said('project')}>
            {(field) => (
              <select {...field} value={project} onChange={(event) => {
                  values.current = {};
                  setProject(event.target.value);
                }}>
                {listed.map((it) => (
                  <option key={it.key} value={it.key}>
                    {it.name} ({it.key})
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label="Issue type" trouble={said('issuetype')}>
            {(field) => (
              <select {...field} value={type} onChange={(event) => {
                  values.current = {};
                  setType(event.target.value);
                }}>
                {offered.map((it) => (
                  <option key={it.id} value={it.id}>
                    {it.name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label="Summary" trouble={said('summary')}>
            {(field) => <input {...field} required autoFocus value={summary} onChange={(event) => setSummary(event.target.value)} />}
          </Labelled>
          {given ? (
            <div className={look.field}>
              <span className={look.label}>Description</span>
              <DocumentText node={given} />
            </div>
          ) : (
            <Labelled label="Description" trouble={said('description')}>
              {(field) => <textarea {...field} rows={4} value={description} onChange={(event) => setDescription(event.target.value)} />}
            </Labelled>
          )}
          <AppFields project={project} type={type} onValue={onValue} />
          {start.parent === undefined && (
            <Labelled label="Parent, by its key" trouble={said('parent')}>
              {(field) => <input {...field} value={parent} onChange={(event) => setParent(event.target.value)} />}
            </Labelled>
          )}
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={() => onDone()}>
          Cancel
        </Button>
        <Button type="submit" form={form} appearance="primary" isDisabled={saving || type === ''}>
          Create
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/**
 * Lets the app's frames hand over what was typed last: they learn that the hand has left them when this button is pressed.
 * Jira waits too, up to ten seconds for a field that has said that it is coming; no field of ours says so.
 */
const lastWords = (): Promise<void> => new Promise((waited) => setTimeout(waited, 400));

/** The types of a project, ordinary work first; below a parent, only those that can stand there. */
async function readTypes(project: string, below: boolean): Promise<IssueType[]> {
  const { issueTypes } = await ask<{ issueTypes: IssueType[] }>(path`/rest/api/3/project/${project}`);
  const levels = below ? [0] : [0, 1];
  return issueTypes.filter(({ hierarchyLevel }) => levels.includes(hierarchyLevel));
}
