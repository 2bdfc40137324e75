import { readFieldChanges } from '../../../src/jira/fieldChanges';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { JiraTrouble, type JiraFetch } from '../../../src/jira/jiraFetch';
import { findConflict, saveFields, type FieldChange } from '../../../src/jira/saveFields';
import { fieldIdOf, valueForJira, type Parts, type Slot } from './parts';

/** Why an edit is not in Jira; nothing of it was written. */
export type SaveTrouble =
  | { kind: 'conflict'; slot: Slot; theirs: unknown; /** My side is a draft of this moment, from before theirs was saved. */ draftAt?: number | undefined }
  | { kind: 'too large'; slot: Slot; bytes: number; limit: number }
  | { kind: 'refused'; messages: string[]; permission: boolean }
  | { kind: 'trouble'; trouble: JiraTrouble | Error };

/** Saves the changed slots of an edit in one write as the viewer: all of it or nothing. Never throws. */
export async function saveParts(
  fetch: JiraFetch,
  save: { issueId: string; fieldIds: FieldIds; before: Parts; parts: Parts; changed: Slot[] },
): Promise<SaveTrouble | undefined> {
  try {
    const slots = new Map<string, Slot>();
    const changes = save.changed.map((slot): FieldChange => {
      const fieldId = fieldIdOf(slot, save.fieldIds);
      if (fieldId === undefined) throw new Error(`Saving ${slot}: this site has no such field`);
      slots.set(fieldId, slot);
      return { fieldId, before: save.before[slot], value: valueForJira(slot, save.parts[slot]) };
    });
    const slotOf = (fieldId: string): Slot => slots.get(fieldId) ?? save.changed[0]!;
    const done = await saveFields(fetch, save.issueId, changes);
    switch (done.kind) {
      case 'saved':
        return undefined;
      case 'conflict':
        return { kind: 'conflict', slot: slotOf(done.fieldId), theirs: done.theirs };
      case 'too large':
        return { kind: 'too large', slot: slotOf(done.fieldId), bytes: done.bytes, limit: done.limit };
      case 'refused':
        return { kind: 'refused', messages: Object.values(done.messages), permission: done.permission };
    }
  } catch (trouble) {
    return { kind: 'trouble', trouble: trouble instanceof Error ? trouble : new Error(String(trouble)) };
  }
}

/** Account id of who saved a slot last, by Jira's history (1 request); `undefined` where it does not tell. */
export async function lastSaverOf(fetch: JiraFetch, { issueId, fieldIds }: { issueId: string; fieldIds: FieldIds }, slot: Slot): Promise<string | undefined> {
  const fieldId = fieldIdOf(slot, fieldIds);
  return fieldId === undefined ? undefined : (await readFieldChanges(fetch, issueId, [fieldId])).at(-1)?.author;
}

/** Whether somebody else saved one of these slots since (1 request); the first that no longer holds what the edit began from. */
export async function lookAt(
  fetch: JiraFetch,
  { issueId, fieldIds, before }: { issueId: string; fieldIds: FieldIds; before: Parts },
): Promise<{ slot: Slot; theirs: unknown } | undefined> {
  const slots = (Object.keys(before) as Slot[]).flatMap((slot) => {
    const fieldId = fieldIdOf(slot, fieldIds);
    return fieldId === undefined ? [] : [{ slot, fieldId, before: before[slot] }];
  });
  const found = await findConflict(fetch, issueId, slots);
  const slot = slots.find(({ fieldId }) => fieldId === found?.fieldId)?.slot;
  return found && slot && { slot, theirs: found.theirs };
}
