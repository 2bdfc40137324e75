/** Phrases that promise an end without saying which. Longest first, so that the whole phrase is taken out. */
const vague = [
  'as soon as possible', 'as soon as practicable', 'as soon as practical', 'at the earliest opportunity',
  'in due course',
  'in the near future', 'until further notice', 'when appropriate', 'where appropriate', 'when possible', 'if possible',
  'when practicable', 'when feasible', 'when convenient', 'when needed', 'as needed', 'as required', 'as appropriate',
  'at some point', 'one day', 'some day', 'someday', 'no end date', 'no fixed date', 'open ended', 'open-ended',
  'continuously', 'continuous', 'continually', 'continual', 'permanently', 'permanent', 'ongoing', 'on-going',
  'on going',
  'eventually', 'shortly', 'sometime', 'asap', 'soon', 'later', 'when ready', 'when done', 'when finished',
  'when complete',
  'when time', 'when resources', 'when capacity', 'as time', 'as resources', 'time permitting', 'resources permitting',
  'when we have time', 'when there is time', 'long term', 'short term', 'mid term', 'always', 'forever',
];

/** Words that add nothing to a vague phrase: “we will do this ASAP”, “as time allows”. */
const filler = new Set([
  'a', 'an', 'the', 'we', 'it', 'this', 'that', 'they', 'will', 'would', 'should', 'be', 'is', 'are', 'to', 'of', 'in',
  'on', 'at', 'and', 'or', 'by', 'for', 'with', 'do', 'done', 'finish', 'finished', 'complete', 'completed',
  'completion',
  'end', 'work', 'plan', 'no', 'date', 'allows', 'allow', 'permits', 'permit', 'permitting', 'available', 'staff',
  'team',
  'people', 'time', 'capacity', 'resources', 'have', 'has', 'there', 'when', 'as', 'if', 'once', 'basis', 'activity',
  'task',
]);

/** More text than this is not decided by a phrase; the bound also keeps hostile text cheap. */
const longestVague = 200;

/**
 * True for a trigger nobody could recognize when it happens: “ASAP”, “ongoing”, “when possible”. A vague phrase inside a
 * sentence that does name an event (“the ongoing migration is accepted by the change board”) does not make it vague.
 */
export function isVagueTrigger(text: string): boolean {
  if (text.length > longestVague) return false;
  let rest = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `;
  let found = false;
  for (const phrase of vague) {
    if (!rest.includes(` ${phrase} `)) continue;
    found = true;
    rest = rest.split(` ${phrase} `).join(' ');
  }
  if (!found) return false;
  return rest.split(' ').filter((word) => word !== '' && !filler.has(word)).length <= 1;
}
