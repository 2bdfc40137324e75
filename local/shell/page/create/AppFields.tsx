import { useMemo } from 'react';
import { ask, path } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { AppFrame } from '../frame/AppFrame';
import type { AppModules } from '../issue/appModules';
import look from './CreateDialog.module.css';

interface OnScreen {
  moduleKey: string;
  fieldId: string;
  name: string;
}

interface AppFieldsProps {
  project: string;
  type: string;
  /** A field of the app has handed over what stands in it. */
  onValue(fieldId: string, value: unknown): void;
}

/** The app's fields on the create screen of a type whose editors the app draws there itself, each in its frame. */
export function AppFields({ project, type, onValue }: AppFieldsProps): JSX.Element | null {
  const [fields] = useAsked(`create fields of ${project} ${type}`, () => (project === '' || type === '' ? Promise.resolve([]) : readFields(project, type)));
  if (fields.kind !== 'ready') return null;
  return (
    <>
      {fields.value.map((field) => (
        <AppField key={`${project} ${type} ${field.fieldId}`} project={project} type={type} field={field} onValue={onValue} />
      ))}
    </>
  );
}

function AppField({ project, type, field, onValue }: AppFieldsProps & { field: OnScreen }): JSX.Element {
  const { moduleKey, fieldId, name } = field;
  const handlers = useMemo(() => ({ submit: (value: unknown) => onValue(fieldId, value), fieldValue: () => null }), [fieldId, onValue]);
  return (
    <div className={look.field}>
      <span className={look.label}>{name}</span>
      <AppFrame wish={{ moduleKey, project, issueType: type, entry: 'edit', fieldId }} title={`${name} on create`} handlers={handlers} lines={1} />
    </div>
  );
}

async function readFields(project: string, type: string): Promise<OnScreen[]> {
  const [modules, meta] = await Promise.all([
    ask<AppModules>(path`/_site/modules?project=${project}`),
    ask<{ fields: { fieldId: string; name: string; schema: { custom?: string } }[] }>(path`/rest/api/3/issue/createmeta/${project}/issuetypes/${type}?maxResults=${200}`),
  ]);
  return modules.fields
    .filter(({ onCreate, readOnly }) => onCreate && !readOnly)
    .flatMap(({ key, custom }) => {
      const field = meta.fields.find(({ schema }) => schema.custom === custom);
      return field ? [{ moduleKey: key, fieldId: field.fieldId, name: field.name }] : [];
    });
}
