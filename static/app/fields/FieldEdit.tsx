import { useMemo, useState } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { judgePlan } from '../../../src/domain/score/judge';
import { openObjective } from '../../../src/jira/openObjective';
import { findConflict } from '../../../src/jira/saveFields';
import { ElementEditor } from '../editors/ElementEditor';
import { fieldIdOf, isNewer } from '../editors/parts';
import { asViewer, closeField, submitField } from '../host/bridge';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { editorWords } from '../words/editors';
import { fieldWords } from '../words/fields';
import { useWords } from '../words/words';
import { fieldOf, planOfField } from './fieldPlan';
import styles from './Field.module.css';

/** A field's own editor: the same as in the panel; Jira saves what it is handed. */
export function FieldEdit() {
  const say = useWords(editorWords);
  const field = useWords(fieldWords);
  const { viewer } = useViewer();
  // What was there when the editor opened; the host may hand over a new context after its own save.
  const [value] = useState(() => viewer.field?.value ?? null);
  const { slot, element } = fieldOf(viewer.moduleKey);
  const standing = useMemo(() => ({ [slot]: value }), [slot, value]);
  // The rest of the plan is read for the hints only: some rules look at two fields. Without it the editor works the same.
  const [opened] = useLoaded(async () => (viewer.issue ? openObjective(asViewer, viewer.issue.id, viewer.origin) : undefined));
  const whole = opened.kind === 'ready' ? opened.value?.facts : undefined;
  const facts = useMemo(() => whole ?? planOfField(slot, value), [whole, slot, value]);
  const shown = useMemo(() => (whole ? shownOf(whole) : undefined), [whole]);
  const owner = useMemo(
    () => ({ cloudId: viewer.cloudId, accountId: viewer.accountId, issueId: viewer.issue?.id ?? 'new', what: `field ${slot}` }),
    [viewer, slot],
  );
  // Jira writes what it is handed, whatever stands by then; as in the panel, the field is read just before (1 request).
  const conflictWith = async (before: unknown) => {
    if (!viewer.issue) return undefined;
    const fieldId = viewer.field?.id ?? (opened.kind === 'ready' && opened.value ? fieldIdOf(slot, opened.value.fieldIds) : undefined);
    if (fieldId === undefined) throw new Error(`Field ${slot}: its id on this site is not known, so nobody can tell what stands in it`);
    return findConflict(asViewer, viewer.issue.id, [{ fieldId, before }]);
  };
  if (isNewer(standing)) return <p className={styles.odd}>{field('newerEdit')}</p>;
  return (
    <div className={styles.edit}>
      <ElementEditor
        element={element}
        standing={standing}
        facts={facts}
        owner={owner}
        shown={shown}
        hints={whole !== undefined}
        saveWords={say('saveField')}
        onClose={() => void closeField()}
        onSave={async ({ before, parts }) => {
          try {
            const found = await conflictWith(before[slot]);
            if (found) return { kind: 'conflict', slot, theirs: found.theirs };
            await submitField(parts[slot]);
            return undefined;
          } catch (error) {
            return { kind: 'trouble', trouble: error instanceof Error ? error : new Error(String(error)) };
          }
        }}
      />
    </div>
  );
}

/** The plan's figure as it stands. */
function shownOf(facts: PlanFacts): number | undefined {
  const scoring = judgePlan(facts);
  return scoring.kind === 'scored' ? scoring.score.shown : undefined;
}
