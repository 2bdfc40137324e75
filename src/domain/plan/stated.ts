/** Longest text that can still be a placeholder; a longer one says something. It also bounds the work on hostile text. */
const longestPlaceholder = 60;

/** Comparators and units around a placeholder: “≥ X %”, “> TBD hours”. */
const frame = /^[<>=≤≥~≈\s]+|[\s%.:]+$/g;

/** Whether there is such a frame: most answers have none, and asking costs less than replacing nothing in thousands of plans. */
const framed = /^[<>=≤≥~≈\s]|[\s%.:]$/;

const placeholders = new Set([
  '', 'x', 'xx', 'xxx', 'n', 'nn', 'tbd', 'tba', 'tbc', 'tbn', 't.b.d', 't.b.a', 't.b.c', 'n/a', 'na', 'n.a', 'todo',
  'to do', 'pending', 'unknown', 'not known', 'not yet known', 'open', 'placeholder', 'lorem ipsum',
  '#n/a', '#ref!', '#value!', '#name?', '#div/0!', '#num!', '#null!',
]);

/** “TBD by the service owner” and “to be agreed with finance” still say nothing. */
const opening =
  /^(?:tb[dac]|t\.b\.[dac])\b|^to be (?:defined|determined|decided|confirmed|announced|agreed|set|added|specified|clarified)\b/;

/** Only signs: “??”, “-”, “…”, “___”. */
const onlySigns = /^[?!.…\-–—_*#/\s]+$/;

/** A slot of a template that nobody filled: “<target>”, “[insert metric]”. */
const emptySlot = /^(?:<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})$/;

/** True for text that stands where an answer should and gives none: blank, “X %”, “TBD”, “??”, “n/a”, “to be defined”. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longestPlaceholder) return false;
  const lower = trimmed.toLowerCase();
  if (onlySigns.test(lower) || emptySlot.test(lower) || opening.test(lower)) return true;
  if (placeholders.has(lower)) return true;
  // A bare “x” or “n” is a gap in a number, so the signs around it do not make it an answer.
  const bare = framed.test(lower) ? lower.replace(frame, '') : lower;
  return bare !== lower && (placeholders.has(bare) || opening.test(bare));
}

/** The text when it says something, trimmed; `undefined` when it is absent, blank or a placeholder. */
export function stated(text: string | undefined): string | undefined {
  if (text === undefined || isPlaceholder(text)) return undefined;
  return text.trim();
}
