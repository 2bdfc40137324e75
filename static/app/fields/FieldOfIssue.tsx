import { useMemo, useState } from 'react';
import { ElementEditor } from '../editors/ElementEditor';
import { fieldIdOf, isNewer } from '../editors/parts';
import { lastSaverOf } from '../editors/saveParts';
import { asViewer, closeField, submitField } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { findConflict } from '../../../src/jira/saveFields';
import { basisOf } from '../panel/basis';
import { judgementOf } from '../panel/judgement';
import { rowOf } from '../panel/rowOf';
import { useReading } from '../panel/useReading';
import { editorWords } from '../words/editors';
import { fieldWords } from '../words/fields';
import { useWords } from '../words/words';
import { fieldOf, planOfField } from './fieldPlan';
import styles from './Field.module.css';

/**
 * The editor of one field of an issue. The rest of the plan is read beside it, for what the rules find and the records to
 * choose from; without it the editor works the same and says less.
 */
export function FieldOfIssue({ issueId }: { issueId: string }) {
  const say = useWords(editorWords);
  const field = useWords(fieldWords);
  const { viewer } = useViewer();
  // What was there when the editor opened; the host may hand over a new context after its own save.
  const [value] = useState(() => viewer.field?.value ?? null);
  const { slot, element } = fieldOf(viewer.moduleKey);
  const standing = useMemo(() => ({ [slot]: value }), [slot, value]);
  const { reading } = useReading(issueId);
  const opened = reading.kind === 'ready' ? reading.value.opened : undefined;
  const judgement = useMemo(() => {
    const basis = reading.kind === 'ready' ? basisOf(reading.value, rowOf(reading.value.opened)) : undefined;
    return basis && judgementOf(basis);
  }, [reading]);
  const facts = useMemo(() => judgement?.facts ?? opened?.facts ?? planOfField(slot, value), [judgement, opened, slot, value]);
  const shown = judgement?.scoring.kind === 'scored' ? judgement.scoring.score.shown : undefined;
  const owner = useMemo(() => ({ cloudId: viewer.cloudId, accountId: viewer.accountId, issueId, what: `field ${slot}` }), [viewer, issueId, slot]);
  // Jira writes what it is handed, whatever stands by then; as in the panel, the field is read just before (1 request).
  const othersSaved = async (before: unknown) => {
    const fieldId = viewer.field?.id ?? (opened && fieldIdOf(slot, opened.fieldIds));
    if (fieldId === undefined) throw new Error(`Field ${slot}: its id on this site is not known, so nobody can tell what stands in it`);
    const found = await findConflict(asViewer, issueId, [{ fieldId, before }]);
    return found && { slot, theirs: found.theirs };
  };
  if (isNewer(standing)) return <p className={styles.odd}>{field('newerEdit')}</p>;
  return (
    <div className={styles.edit}>
      <ElementEditor
        element={element}
        standing={standing}
        facts={facts}
        profile={judgement?.profile}
        owner={owner}
        shown={shown}
        hints={judgement !== undefined}
        saveWords={say('saveField')}
        onClose={() => void closeField()}
        onLook={(before) => othersSaved(before[slot])}
        onWho={async () => opened && lastSaverOf(asViewer, { issueId, fieldIds: opened.fieldIds }, slot)}
        onSave={async ({ before, parts }) => {
          try {
            const found = await othersSaved(before[slot]);
            if (found) return { kind: 'conflict', ...found };
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
