import type { Stop } from '../../../src/domain/progress/milestoneLine';
import type { Formats } from '../words/formats';
import type { resultWords } from '../words/results';
import type { Say } from '../words/words';

type ResultSay = Say<keyof typeof resultWords.english>;

/** Everything a point of the line says, in one sentence for each thing. */
export function sayStop(stop: Stop, say: ResultSay, formats: Formats): string {
  const { name, day, first, slipped, standing, work } = stop;
  return [
    say('stop', { name: name ?? say('end'), day: formats.day(day), standing: say(standing) }),
    first !== undefined && say('stopSlipped', { first: formats.day(first), days: slipped }),
    work.of > 0 && say('stopWork', { done: work.done, of: work.of }),
  ].filter(Boolean).join(' ');
}
