import { evaluationCriteria } from '../../plan/evaluationCriteria';
import { plannedWork } from '../../plan/plannedWork';
import { readStored, type StoredShape } from '../../plan/reading';
import { timing } from '../../plan/timing';
import { objectiveDefinition } from '../objectiveDefinition';
import { draftFields, type DraftField, type ObjectiveDraft } from './objectiveDraft';

/** What filling comes to: new values of fields, and for each field that stays what stood in the way. */
export interface Filled {
  values: Partial<Record<DraftField, Record<string, unknown>>>;
  kept: { field: DraftField; because: 'has content' | 'cannot be read' }[];
}

/**
 * What of a draft goes into the fields of an issue that stands. Nothing that says something is written over: `parts` fills
 * the empty parts of a field that has others, `elements` only fields without any content. A value that cannot be read, or
 * that a newer version of the app wrote, stays as it is.
 *
 * @param stored the fields exactly as Jira has them; unknown members of theirs are kept
 */
export function fillEmpty(draft: ObjectiveDraft, stored: Partial<Record<DraftField, unknown>>, grain: 'parts' | 'elements'): Filled {
  const filled: Filled = { values: {}, kept: [] };
  for (const field of draftFields) {
    const wanted = draft[field] as Record<string, unknown> | undefined;
    if (wanted === undefined) continue;
    const reading = readStored(shapes[field] as StoredShape<Record<string, unknown>>, stored[field]);
    const stands = reading.kind === 'absent' ? {} : reading.kind === 'value' ? reading.value : undefined;
    if (stands === undefined) {
      filled.kept.push({ field, because: 'cannot be read' });
      continue;
    }
    const empty = Object.keys(wanted).filter((part) => !holds(stands[part]));
    const whole = members(stands).every((part) => !holds(stands[part]));
    if (empty.length === 0 || (grain === 'elements' && !whole)) filled.kept.push({ field, because: 'has content' });
    else filled.values[field] = { ...stands, ...Object.fromEntries(empty.map((part) => [part, wanted[part]])) };
  }
  return filled;
}

const shapes: Record<DraftField, unknown> = {
  'objective-definition': objectiveDefinition,
  'planned-work': plannedWork,
  timing,
  'evaluation-criteria': evaluationCriteria,
};

/** The version says how a value is stored, and the import where it came from: neither is content. */
const members = (value: Record<string, unknown>): string[] => Object.keys(value).filter((part) => part !== 'version' && part !== 'importedFrom');

/** Whether anything stands in a part. “TBD” does: somebody wrote it, and somebody has to say what it becomes. */
function holds(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some(holds);
  return true;
}
