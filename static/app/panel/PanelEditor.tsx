import { useMemo } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import type { OpenedObjective } from '../../../src/jira/openObjective';
import type { DraftOwner } from '../editors/draftStore';
import { ElementEditor } from '../editors/ElementEditor';
import { partsOf, type Parts } from '../editors/parts';
import { saveParts } from '../editors/saveParts';
import { asViewer } from '../host/bridge';
import { editorWords } from '../words/editors';
import { useWords } from '../words/words';

interface PanelEditorProps {
  element: Element;
  opened: OpenedObjective;
  owner: DraftOwner;
  shown: number | undefined;
  place: string | undefined;
  onClose(): void;
  /** All that was asked for is in Jira. */
  onSaved(parts: Parts): void;
}

/** An element's editor in the panel: saves to Jira as the viewer. */
export function PanelEditor({ element, opened, owner, shown, place, onClose, onSaved }: PanelEditorProps) {
  const say = useWords(editorWords);
  const standing = useMemo(() => partsOf(opened, element), [opened, element]);
  return (
    <ElementEditor
      element={element}
      standing={standing}
      facts={opened.facts}
      owner={owner}
      place={place}
      shown={shown}
      saveWords={say('save')}
      onClose={onClose}
      onSave={async (edit) => {
        const trouble = await saveParts(asViewer, { issueId: opened.issue.id, fieldIds: opened.fieldIds, ...edit });
        if (!trouble) onSaved(edit.parts);
        return trouble;
      }}
    />
  );
}
