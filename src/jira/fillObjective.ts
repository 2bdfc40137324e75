import { fillEmpty, type Filled } from '../domain/objective/draft/fillEmpty';
import { draftFields, type DraftField, type ObjectiveDraft } from '../domain/objective/draft/objectiveDraft';
import type { JiraFetch } from './jiraFetch';
import type { OpenedObjective } from './openObjective';
import { saveFields, type FieldChange, type Saved } from './saveFields';

/** What filling an epic would write, and what would stay although the draft has something for it. */
export interface Filling {
  changes: (FieldChange & { field: FilledField })[];
  kept: (Filled['kept'][number] | { field: FilledField; because: 'has content' })[];
}

/** A field that filling may write. */
export type FilledField = DraftField | 'accountable-owner' | 'start-date' | 'due';

/** What there is for an epic: the draft, and what stands in fields of Jira. */
export interface Offered {
  draft: ObjectiveDraft;
  owner?: string | undefined;
  start?: string | undefined;
  due?: string | undefined;
}

/** Says what filling the empty parts of an epic as read would write. Pure; see {@link fillEmpty}. */
export function planFilling({ draft, owner, start, due }: Offered, { raw, facts, fieldIds }: OpenedObjective, grain: 'parts' | 'elements'): Filling {
  const { values, kept } = fillEmpty(draft, raw, grain);
  const filling: Filling = { changes: [], kept: [...kept] };
  for (const field of draftFields) {
    const fieldId = fieldIds[field];
    if (values[field] !== undefined && fieldId !== undefined) filling.changes.push({ field, fieldId, before: raw[field], value: values[field] });
  }
  const plain = [
    { field: 'accountable-owner', fieldId: fieldIds['accountable-owner'], offered: owner && { accountId: owner }, stands: raw['accountable-owner'] },
    { field: 'start-date', fieldId: fieldIds['start-date'], offered: start, stands: facts.start },
    { field: 'due', fieldId: 'duedate', offered: due, stands: facts.due },
  ] as const;
  for (const { field, fieldId, offered, stands } of plain) {
    if (offered === undefined || fieldId === undefined) continue;
    if (stands === undefined || stands === null) filling.changes.push({ field, fieldId, before: undefined, value: offered });
    else filling.kept.push({ field, because: 'has content' });
  }
  return filling;
}

/** Writes a filling as the acting user, all or nothing; what was changed since it was planned is a conflict. */
export const writeFilling = (fetch: JiraFetch, issueId: string, { changes }: Filling): Promise<Saved> =>
  changes.length === 0 ? Promise.resolve({ kind: 'saved' }) : saveFields(fetch, issueId, changes);
