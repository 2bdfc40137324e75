import { useMemo } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import type { DraftOwner } from '../editors/draftStore';
import { ElementEditor } from '../editors/ElementEditor';
import { partsOf, type Parts } from '../editors/parts';
import { lastSaverOf, lookAt, saveParts } from '../editors/saveParts';
import { asViewer } from '../host/bridge';
import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import type { Judgement } from './judgement';

interface PanelEditorProps {
  element: Element;
  opened: OpenedObjective;
  /** What the plan was judged by; without it an edit is not judged either. */
  judgement: Judgement | undefined;
  owner: DraftOwner;
  shown: number | undefined;
  place: string | undefined;
  onClose(): void;
  /** Something else stands in Jira than what `opened` says. */
  onOutdated(): void;
  /** The parts are in Jira; `more` was typed meanwhile and stays in the editor. */
  onSaved(parts: Parts, more: boolean): void;
}

/** An element's editor in the panel: saves to Jira as the viewer. */
export function PanelEditor({ element, opened, judgement, owner, shown, place, onClose, onOutdated, onSaved }: PanelEditorProps) {
  const say = useWords(editorWords);
  const standing = useMemo(() => partsOf(opened, element), [opened, element]);
  return (
    <ElementEditor
      element={element}
      standing={standing}
      facts={judgement?.facts ?? opened.facts}
      profile={judgement?.profile}
      hints={judgement !== undefined}
      owner={owner}
      place={place}
      shown={judgement === undefined ? undefined : shown}
      saveWords={say('save')}
      onClose={onClose}
      onSave={(edit) => saveParts(asViewer, { issueId: opened.issue.id, fieldIds: opened.fieldIds, ...edit })}
      onLook={(before) => lookAt(asViewer, { issueId: opened.issue.id, fieldIds: opened.fieldIds, before })}
      onWho={(slot) => lastSaverOf(asViewer, { issueId: opened.issue.id, fieldIds: opened.fieldIds }, slot)}
      onOutdated={onOutdated}
      onSaved={onSaved}
    />
  );
}
