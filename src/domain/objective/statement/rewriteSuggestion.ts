import type { Deadline, StatementReading, Target } from './readStatement';
import { vagueSpans } from './vagueSpans';

/** The places of the sentence pattern, in their order. */
export type Slot = 'verb' | 'thing' | 'scope' | 'baseline' | 'target' | 'tolerance' | 'when' | 'source';

/** A place that the text fills, with the facts to write there. */
export type FilledSlot =
  | { slot: 'verb'; verb: 'increase' | 'reduce' | 'keep' | 'achieve' | 'deliver' }
  | { slot: 'thing' | 'scope' | 'source'; words: string }
  | { slot: 'baseline' | 'tolerance'; value: number; unit?: string }
  | { slot: 'target'; target: Target }
  | { slot: 'when'; deadline: Deadline };

/** A place that is still to be filled. */
export interface Gap {
  slot: Slot;
  gap: true;
}

/**
 * The statement along the sentence pattern, as a message id with its facts: “‹Increase|Reduce|Keep|Achieve|Deliver›
 * ‹metric or artefact› of ‹service, process or population› from ‹baseline› to ‹target› [± tolerance] by ‹date or
 * period›, measured by ‹source›”. `reads` is true when nothing is left open.
 */
export interface RewriteSuggestion {
  id: 'statement.pattern.measure' | 'statement.pattern.deliverable';
  parts: readonly (FilledSlot | Gap)[];
  reads: boolean;
}

/**
 * Puts what was read into the pattern and marks what is missing. A baseline is asked for where a change is promised.
 */
export function rewriteSuggestion(reading: StatementReading): RewriteSuggestion {
  const [target] = reading.targets;
  const [endState] = reading.endStates;
  const deliverable = target === undefined && endState !== undefined;
  const [thing, scope] = thingAndScope(plainly(deliverable ? withoutVerb(endState.words) : reading.metric?.words));
  const verb = deliverable ? 'deliver' : verbOf(reading);
  const parts: (FilledSlot | Gap)[] = [
    verb === undefined ? gap('verb') : { slot: 'verb', verb },
    thing === undefined ? gap('thing') : { slot: 'thing', words: thing },
    scope === undefined ? gap('scope') : { slot: 'scope', words: scope },
  ];
  if (!deliverable) {
    const moves = verb === 'increase' || verb === 'reduce';
    if (target?.baseline !== undefined) parts.push({ slot: 'baseline', value: target.baseline.value,
      ...(target.baseline.unit === undefined
      ? {}
      : { unit: target.baseline.unit }) });
    else if (moves) parts.push(gap('baseline'));
    parts.push(target === undefined ? gap('target') : { slot: 'target', target });
    if (target?.tolerance !== undefined) parts.push({ slot: 'tolerance', ...target.tolerance });
  }
  const [deadline] = reading.deadlines;
  parts.push(deadline === undefined ? gap('when') : { slot: 'when', deadline });
  if (reading.source !== undefined) parts.push({ slot: 'source', words: reading.source.words });
  else if (!deliverable) parts.push(gap('source'));
  return {
    id: deliverable ? 'statement.pattern.deliverable' : 'statement.pattern.measure',
    parts,
    reads: parts.every((part) => !('gap' in part)),
  };
}

const gap = (slot: Slot): Gap => ({ slot, gap: true });

function verbOf({ targets, direction }: StatementReading): 'increase' | 'reduce' | 'keep' | 'achieve' | undefined {
  const target = targets[0];
  const moved = direction?.span !== undefined;
  if (target === undefined) return direction?.value === 'lower'
    ? 'reduce'
    : direction?.value === 'higher'
    ? 'increase'
    : undefined;
  if (target.change || target.baseline !== undefined || moved) return target.direction === 'lower'
    ? 'reduce'
    : target.direction === 'higher'
    ? 'increase'
    : 'keep';
  return target.comparator === 'at least' ? 'achieve' : 'keep';
}

/** Vague adjectives and ways out are not offered again: “world-class support where possible” → “support”. */
function plainly(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const spans = vagueSpans(words).filter(({ kind }) => kind === 'aspiration' || kind === 'escape clause');
  const kept = spans.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), words);
  const plain = kept.split(/\s/).filter(Boolean).join(' ');
  return plain === '' ? undefined : plain;
}

/** “mean time to restore of the payroll service” → what is measured, and of what. */
function thingAndScope(words: string | undefined): [string | undefined, string | undefined] {
  if (words === undefined) return [undefined, undefined];
  const cut = / (?:of|for|in|on|at|across) (?:the |our |all |every )?/i.exec(words);
  if (cut === null || cut.index === 0) return [words, undefined];
  const scope = words.slice(cut.index + cut[0].length).trim();
  return scope === '' ? [words, undefined] : [words.slice(0, cut.index), scope];
}

/** “Publish the manual” → “the manual”: the verb of the pattern takes the verb’s place. */
function withoutVerb(words: string): string {
  const space = words.indexOf(' ');
  return space < 0 ? words : words.slice(space + 1);
}
