/** Phrases that put an evaluation off instead of describing one. */
const deferrals = [
  'later', 'in due course', 'at some point', 'eventually', 'when the time comes', 'once done', 'when done',
  'afterwards',
  'we will see', "we'll see", 'we’ll see', 'wait and see', 'to be decided', 'to be defined', 'to be agreed',
  'not yet', 'next year', 'in the future', 'when finished', 'when complete',
];

/** True when a text about evaluation promises to think about it some other time: “We will look at it later”. */
export function putsOff(text: string): boolean {
  if (text.length > 200) return false;
  const words = ` ${text.toLowerCase().replace(/[^\p{L}'’]+/gu, ' ').trim()} `;
  return deferrals.some((phrase) => words.includes(` ${phrase} `));
}
