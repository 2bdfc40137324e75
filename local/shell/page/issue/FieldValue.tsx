import { showDay, showMoment } from '../look/moments';
import { Person } from '../look/Person';
import look from './DetailsCard.module.css';
import type { FieldSchema, JiraUser } from './issueShapes';

/** A field's value in words, by the field's type. An object is only said to be there: its own view shows it. */
export function FieldValue({ value, schema }: { value: unknown; schema: FieldSchema | undefined }): JSX.Element {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className={look.none}>None</span>;
  }
  if (Array.isArray(value)) {
    return (
      <>
        {value.map((entry, i) => (
          <span key={i}>
            {i > 0 && schema?.items !== 'user' && ', '}
            <FieldValue value={entry} schema={{ type: schema?.items ?? 'string' }} />
            {schema?.items === 'user' && <br />}
          </span>
        ))}
      </>
    );
  }
  if (typeof value === 'object' && 'accountId' in value) {
    const user = value as JiraUser;
    return <Person name={user.displayName} accountId={user.accountId} active={user.active} />;
  }
  if (typeof value === 'object') {
    const named = (value as { name?: unknown }).name;
    return <>{typeof named === 'string' ? named : 'Filled'}</>;
  }
  if (schema?.type === 'date') return <>{showDay(String(value))}</>;
  if (schema?.type === 'datetime') return <>{showMoment(String(value))}</>;
  return <>{String(value)}</>;
}
