import Button from '@atlaskit/button/new';
import { Suspense, useEffect, useRef, useState } from 'react';
import { catalogueFactsOf } from '../../../src/domain/catalogues/inForce';
import { SaveProblem } from '../editors/SaveProblem';
import { editorOf } from '../editors/editorOf';
import { fullest } from '../editors/sizes';
import { tidied } from '../editors/tidied';
import { submitField } from '../host/bridge';
import { call } from '../host/call';
import { useLoaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { elementNames } from '../../../src/domain/plan/names';
import { editorWords } from '../words/editors';
import { fieldWords } from '../words/fields';
import { useWords } from '../words/words';
import { fieldOf, planOfField } from './fieldPlan';
import styles from './Field.module.css';

/** How long a hand rests before Jira is told; Jira waits ten seconds for a field once Create is pressed. */
const restMs = 300;

/**
 * A field in Jira's create dialog. There is nothing to save yet: Jira is handed what stands here as it is typed, and puts it
 * into the issue when that is created. No draft is kept: a dialog that is given up is given up whole.
 */
export function FieldOfNewIssue() {
  const say = useWords(editorWords);
  const field = useWords(fieldWords);
  const { viewer } = useViewer();
  const { slot, element } = fieldOf(viewer.moduleKey);
  const [value, setValue] = useState<unknown>(() => viewer.field?.value ?? null);
  const [failed, setFailed] = useState<string>();
  const [records] = useLoaded(async () => {
    const answer = await call('catalogues', {});
    return answer.kind === 'value' ? catalogueFactsOf(answer.value.entries) : undefined;
  });
  const catalogues = records.kind === 'ready' ? records.value : undefined;
  const given = tidied(value);
  const size = fullest({ [slot]: given });
  const told = useRef(value);
  const hand = (): void => {
    if (told.current === value || size?.over) return;
    told.current = value;
    submitField(given).then(
      () => setFailed(undefined),
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  useEffect(() => {
    const timer = setTimeout(hand, restMs);
    return () => clearTimeout(timer);
  }, [value]);
  const Editor = editorOf[element];
  const editor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(viewer.field?.value != null);
  if (!open) {
    return (
      <div className={styles.edit}>
        <Button
          spacing="compact"
          onClick={() => {
            setOpen(true);
            requestAnimationFrame(() => editor.current?.focus());
          }}
        >
          {field('writeNow', { field: elementNames[element].toLowerCase() })}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.edit} ref={editor} tabIndex={-1} onBlur={hand}>
      <Suspense fallback={<p>{say('loading')}</p>}>
        <Editor parts={{ [slot]: value }} put={(_, next) => setValue(next)} open={[]} facts={planOfField(slot, given)} catalogues={catalogues} slots={[slot]} />
      </Suspense>
      {size?.over && <SaveProblem trouble={{ kind: 'too large', ...size }} element={elementNames[element]} />}
      {failed !== undefined && <SaveProblem trouble={{ kind: 'refused', messages: [failed], permission: false }} element={elementNames[element]} />}
      <p className={styles.none} role="status">
        {field('withIssue')}
      </p>
    </div>
  );
}
