import { useState } from 'react';
import type { OpenedSample } from '../../../src/contract/calls/auditCalls';
import { lookAt, type Result } from '../../../src/domain/audit/sample';

/** What the auditor is about to conclude, starting from what is kept. */
export interface NoteDraft {
  note: string | undefined;
  result: Result | undefined;
  setNote(note: string | undefined): void;
  setResult(result: Result | undefined): void;
  /** Adds a sentence to the note, once. */
  add(sentence: string): void;
}

/** The draft of one objective's conclusion. */
export function useNoteDraft({ sample }: OpenedSample, issueId: string): NoteDraft {
  const kept = lookAt(sample, issueId);
  const [note, setNote] = useState(kept?.note || undefined);
  const [result, setResult] = useState(kept?.result);
  const add = (sentence: string): void => setNote((before) => (before === undefined ? sentence : before.includes(sentence) ? before : `${before}\n${sentence}`));
  return { note, result, setNote, setResult, add };
}
