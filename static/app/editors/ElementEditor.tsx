import Button from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { elementNames } from '../../../src/domain/plan/names';
import { ruleById } from '../../../src/domain/score/catalogue';
import type { Profile } from '../../../src/domain/score/profile';
import { say as sayFinding } from '../../../src/domain/score/say';
import { now } from '../host/clock';
import { useViewer } from '../host/ViewerContext';
import { useShow } from '../people/useShow';
import { editorWords } from '../words/editors';
import { useWords } from '../words/words';
import { Conflict } from './Conflict';
import type { DraftOwner } from './draftStore';
import styles from './Editor.module.css';
import { editorOf } from './editorOf';
import type { OpenFinding } from './editorProps';
import { factsWith, isNewer, sameValue, type Parts, type Slot } from './parts';
import type { SaveTrouble } from './saveParts';
import { SaveProblem } from './SaveProblem';
import { tidiedParts } from './tidied';
import { Unreadable } from './Unreadable';
import { fullest } from './sizes';
import { useDraft } from './useDraft';
import { useLookAgain } from './useLookAgain';
import { usePreview } from './usePreview';

interface ElementEditorProps {
  element: Element;
  /** Slots that are edited, with what stands in Jira now. */
  standing: Parts;
  /** The whole plan, for judging the edit while it is typed. */
  facts: PlanFacts;
  /** The rules it is judged by; without it the app's own choice of them. */
  profile?: Profile | undefined;
  owner: DraftOwner;
  /** Place of the remedy somebody came for; the first field otherwise. */
  place?: string | undefined;
  /** Where the plan's figure means something beside the edit: what it is now. */
  shown?: number | undefined;
  /** `false` where only a part of the plan is known: what the rules find would not be sure. */
  hints?: boolean;
  saveWords: string;
  /** Writes the changed slots; `parts` holds those and no others. */
  onSave(edit: { before: Parts; parts: Parts; changed: Slot[] }): Promise<SaveTrouble | undefined>;
  /** Looks whether somebody else saved one of these slots since (1 request); asked when the person comes back to the page. */
  onLook?(before: Parts): Promise<{ slot: Slot; theirs: unknown } | undefined>;
  /** Account id of who saved a slot last (1 request), where Jira tells; asked when somebody else did meanwhile. */
  onWho?(slot: Slot): Promise<string | undefined>;
  /** A save or a look met a conflict: something else stands in Jira than `standing`. */
  onOutdated?(): void;
  /** These changed parts are in Jira. `more` was typed while they were written: it is a draft over them, and the editor stays. */
  onSaved?(parts: Parts, more: boolean): void;
  /** Closes the editor; the draft stays. */
  onClose(): void;
}

/**
 * The frame around every element's editor: keeps a draft, says what the rules still find, previews the score, saves, and
 * explains when something was not taken. The same in the panel and in a field's own editor.
 */
export function ElementEditor(props: ElementEditorProps) {
  const { element, standing, facts, profile, owner, place, shown, hints = true, saveWords, onSave, onLook, onWho, onOutdated, onSaved, onClose } = props;
  const say = useWords(editorWords);
  const { formats } = useViewer();
  const show = useShow(facts);
  const editing = useDraft(owner, standing);
  const [saving, setSaving] = useState(false);
  // Boxes keep what is being typed; when other content comes in from outside they begin again.
  const [round, setRound] = useState(0);
  const [trouble, setTrouble] = useState<SaveTrouble>();
  const [followed, setFollowed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const parts = useDeferredValue(editing.parts);
  const edited = useMemo(() => factsWith(facts, tidiedParts(parts)), [facts, parts]);
  const scoring = usePreview(edited, profile);
  const size = useMemo(() => fullest(tidiedParts(Object.fromEntries(editing.changed.map((slot) => [slot, parts[slot]])))), [parts, editing.changed.join()]);
  const open = useMemo((): OpenFinding[] => {
    if (!hints) return [];
    const findings = scoring.kind === 'scored' ? scoring.score.findings : scoring.findings;
    return findings
      .filter(({ outcome }) => outcome === 'unmet' || outcome === 'partly')
      .map((finding) => ({ rule: ruleById(finding.rule), finding }))
      .filter(({ rule }) => rule.element === element)
      .map(({ rule, finding }) => ({ rule, finding, said: sayFinding(rule, finding, show) }));
  }, [scoring, element, show, hints]);
  const Editor = editorOf[element];

  /** Something else stands than this edit began from: what was not touched here follows, what was is for the person to choose. */
  const meet = (slot: Slot, theirs: unknown): void => {
    if (sameValue(slot, editing.before[slot], theirs)) return;
    if (editing.changed.includes(slot) || isNewer({ [slot]: theirs })) {
      setTrouble({ kind: 'conflict', slot, theirs, draftAt: editing.takenUp });
      return;
    }
    editing.rebase(slot, theirs, 'theirs');
    setFollowed(true);
    setRound((round) => round + 1);
  };
  useEffect(() => {
    if (saving) return;
    for (const slot of Object.keys(standing) as Slot[]) meet(slot, standing[slot]);
    // Not by the edit: only what comes from outside is met here.
  }, [standing]);
  useLookAgain(
    onLook && !saving && trouble?.kind !== 'conflict'
      ? async () => {
          const found = await onLook(editing.before);
          if (!found) return;
          meet(found.slot, found.theirs);
          onOutdated?.();
        }
      : undefined,
  );

  const save = async (): Promise<void> => {
    setSaving(true);
    setTrouble(undefined);
    const { before, changed } = editing;
    const parts = tidiedParts(Object.fromEntries(changed.map((slot) => [slot, editing.parts[slot]])));
    const met = await onSave({ before, parts, changed });
    setSaving(false);
    setTrouble(met);
    if (met?.kind === 'conflict') onOutdated?.();
    if (!met) onSaved?.(parts, editing.saved(parts));
  };
  const keys = (event: KeyboardEvent): void => {
    // An open list or calendar takes the first Escape for itself.
    const busy = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !busy) onClose();
  };

  return (
    <div className={styles.editor} ref={root} onKeyDown={keys}>
      <Unreadable parts={editing.before} />
      {editing.takenUp !== undefined && editing.changed.length > 0 && trouble?.kind !== 'conflict' && (
        <div className={styles.draft}>
          <span>{say('draftOffered', { when: formats.moment(editing.takenUp), age: formats.age(editing.takenUp, now()) })}</span>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              editing.discard();
              setRound(round + 1);
              requestAnimationFrame(() => first(root.current, 'input:not([type=checkbox]), textarea, select')?.focus());
            }}
          >
            {say('draftDropped')}
          </Button>
        </div>
      )}
      {followed && <p className={styles.help} role="status">{say('followed')}</p>}
      <Suspense fallback={<p className={styles.help}>{say('loading')}</p>}>
        <Editor
          key={round}
          parts={editing.parts}
          put={editing.put}
          open={open}
          facts={edited}
          catalogues={facts.catalogues}
          slots={Object.keys(standing) as Slot[]}
        />
        <FocusPlace root={root} place={place} />
      </Suspense>
      {trouble?.kind === 'conflict' && (
        <Conflict
          theirs={trouble.theirs}
          mine={editing.parts[trouble.slot]}
          newer={isNewer({ [trouble.slot]: trouble.theirs })}
          slot={trouble.slot}
          draftAge={trouble.draftAt === undefined ? undefined : formats.age(trouble.draftAt, now())}
          {...(onWho === undefined ? {} : { onWho: () => onWho(trouble.slot) })}
          onTake={(take) => {
            if (isNewer({ [trouble.slot]: trouble.theirs })) {
              // There is no editing from here on what this version cannot read.
              editing.discard();
              onClose();
              return;
            }
            editing.rebase(trouble.slot, trouble.theirs, take);
            setTrouble(undefined);
            setRound(round + 1);
          }}
        />
      )}
      {size?.over && trouble?.kind !== 'too large' && <SaveProblem trouble={{ kind: 'too large', ...size }} element={elementNames[element]} />}
      {trouble && trouble.kind !== 'conflict' && <SaveProblem trouble={trouble} element={elementNames[element]} />}
      <div className={styles.foot}>
        <div className={styles.state} role="status">
          <DraftState kept={editing.kept} saving={saving} />
          {size && !size.over && <span>{say('nearlyFull', { size: Math.ceil(size.bytes / 1024), limit: Math.floor(size.limit / 1024) })}</span>}
          {shown !== undefined && (
            <span className={styles.preview}>
              {scoring.kind !== 'scored'
                ? say('previewUnknown')
                : say(scoring.score.shown === shown ? 'previewSame' : 'preview', { score: formats.number(scoring.score.shown) })}
            </span>
          )}
        </div>
        <div className={styles.deeds}>
          {editing.changed.length > 0 ? (
            <Button
              appearance="subtle"
              isDisabled={saving}
              onClick={() => {
                editing.discard();
                onClose();
              }}
            >
              {say('discard')}
            </Button>
          ) : (
            <Button appearance="subtle" onClick={onClose}>
              {say('close')}
            </Button>
          )}
          <Button
            appearance="primary"
            isDisabled={editing.changed.length === 0 || trouble?.kind === 'conflict' || size?.over === true}
            isLoading={saving}
            onClick={() => void save()}
          >
            {saveWords}
          </Button>
        </div>
      </div>
    </div>
  );
}

function DraftState({ kept, saving }: { kept: number | 'never' | 'not kept'; saving: boolean }) {
  const say = useWords(editorWords);
  const { formats } = useViewer();
  if (saving) return <span>{say('saving')}</span>;
  if (kept === 'never') return <span>{say('nothingTyped')}</span>;
  if (kept === 'not kept') return <span>{say('notKept')}</span>;
  return (
    <>
      <CheckMarkIcon label="" size="small" color="var(--ds-icon-success)" />
      <span>{say('kept', { time: formats.time(kept) })}</span>
    </>
  );
}

/** The first field in it, a button where it has none; the marks of help are no place to begin. */
const first = (within: ParentNode | null | undefined, field: string): HTMLElement | null | undefined =>
  within?.querySelector<HTMLElement>(field) ?? within?.querySelector<HTMLElement>('button:not([data-help])');

/** Brings the keyboard to where the remedy is carried out: what is asked for there, what is asked for at all, the first field. */
function FocusPlace({ root, place }: { root: React.RefObject<HTMLDivElement | null>; place: string | undefined }) {
  useEffect(() => {
    const within = root.current;
    const spot = place ? within?.querySelector(`[data-place="${place}"]`) : undefined;
    const field = 'input:not([type=checkbox]), textarea, select';
    const target =
      spot?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      (place ? within?.querySelector<HTMLElement>('[aria-invalid="true"]') : undefined) ??
      first(spot, field) ??
      first(within, field);
    target?.focus();
    // Once, when the editor has come; later the person is where they are.
  }, []);
  return null;
}
