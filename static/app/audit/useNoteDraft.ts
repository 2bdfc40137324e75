import { useState } from 'react';
import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import { lookAt, type Result } from '../../../src/domain/audit/sample';

/** What the auditor is about to conclude, starting from what is kept. */
export interface NoteDraft {
  note: string | undefined;
  result: Result | undefined;
  /** Something here is not kept yet. */
  unkept: boolean;
  setNote(note: string | undefined): void;
  setResult(result: Result | undefined): void;
  /** Adds a sentence to the note, once. */
  add(sentence: string): void;
  /** Forgets the draft: it is kept. */
  done(): void;
}

interface Draft {
  note: string | undefined;
  result: Result | undefined;
}

/** Drafts of this page, by sample and issue: going on to the next objective loses nothing that was typed. */
const drafts = new Map<string, Draft>();

/** The draft of one objective's conclusion. */
export function useNoteDraft({ id, sample }: OpenedSample, issueId: string): NoteDraft {
  const key = `${id}/${issueId}`;
  const kept = lookAt(sample, issueId);
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? { note: kept?.note || undefined, result: kept?.result });
  const change = (part: Partial<Draft>): void => {
    const next = { ...(drafts.get(key) ?? draft), ...part };
    drafts.set(key, next);
    setDraft(next);
  };
  const { note } = draft;
  return {
    ...draft,
    unkept: (note ?? '').trim() !== (kept?.note ?? '') || draft.result !== kept?.result,
    setNote: (text) => change({ note: text }),
    setResult: (result) => change({ result }),
    add: (sentence) => change({ note: note === undefined ? sentence : note.includes(sentence) ? note : `${note}\n${sentence}` }),
    done: () => drafts.delete(key),
  };
}
