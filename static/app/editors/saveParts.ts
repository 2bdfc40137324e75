import type { FieldIds } from '../../../src/jira/fieldIds';
import { JiraTrouble, type JiraFetch } from '../../../src/jira/jiraFetch';
import { saveField } from '../../../src/jira/saveField';
import { fieldIdOf, valueForJira, type Parts, type Slot } from './parts';

/** Why an edit is not wholly in Jira; nothing of the slot it names was written. */
export type SaveTrouble =
  | { kind: 'conflict'; slot: Slot; theirs: unknown }
  | { kind: 'too large'; slot: Slot; bytes: number; limit: number }
  | { kind: 'refused'; slot: Slot; messages: string[]; permission: boolean }
  | { kind: 'trouble'; slot: Slot; trouble: JiraTrouble | Error };

export interface PartsSaved {
  saved: Slot[];
  trouble?: SaveTrouble;
}

/**
 * Saves the changed slots of an edit, one write each as the viewer, in order, and stops at the first that is not taken.
 * What was written before stays written and is named in `saved`. Never throws.
 */
export async function saveParts(
  fetch: JiraFetch,
  save: { issueId: string; fieldIds: FieldIds; before: Parts; parts: Parts; changed: Slot[] },
): Promise<PartsSaved> {
  const saved: Slot[] = [];
  for (const slot of save.changed) {
    try {
      const fieldId = fieldIdOf(slot, save.fieldIds);
      if (fieldId === undefined) throw new Error(`Saving ${slot}: this site has no such field`);
      const done = await saveField(fetch, {
        issueId: save.issueId,
        fieldId,
        before: save.before[slot],
        value: valueForJira(slot, save.parts[slot]),
      });
      if (done.kind !== 'saved') return { saved, trouble: { ...done, slot } };
      saved.push(slot);
    } catch (trouble) {
      return { saved, trouble: { kind: 'trouble', slot, trouble: trouble instanceof Error ? trouble : new Error(String(trouble)) } };
    }
  }
  return { saved };
}
