import { sameName } from '../plan/sameName';
import { workshopLimits } from './workshop';

/** Sentences found in what was pasted, and what was left out of it. */
export interface Ideas {
  sentences: string[];
  /** There already, or said twice in what was pasted. */
  twice: number;
  /** Longer than a sentence may be; how they begin. */
  tooLong: string[];
}

/** What an enumeration puts before a line: “- ”, “• ”, “3. ”, “b) ”. A number that begins the sentence itself stays. */
const bullet = /^\s*(?:[-*•–]\s+|(?:\d{1,3}|[a-z])[.)]\s+)/i;

/** Words that head the column of sentences in a table. */
const headings = ['objective', 'objectives', 'statement', 'candidate', 'idea', 'objective statement'];

/**
 * One sentence a line, without what enumerates them; blank lines and those that are there already are left out.
 *
 * @param lines as they were pasted, or the rows of a table: of a row, the column headed “Objective” counts, else the first
 */
export function ideasIn(lines: readonly (string | readonly string[])[], there: readonly string[]): Ideas {
  const ideas: Ideas = { sentences: [], twice: 0, tooLong: [] };
  const [first] = lines;
  const headed = typeof first === 'object' ? first.findIndex((cell) => headings.some((word) => sameName(word, cell))) : -1;
  for (const line of headed < 0 ? lines : lines.slice(1)) {
    const sentence = (typeof line === 'string' ? line : (line[Math.max(0, headed)] ?? '')).replace(bullet, '').replace(/\s+/g, ' ').trim();
    if (sentence === '') continue;
    if ([...there, ...ideas.sentences].some((other) => sameName(other, sentence))) ideas.twice += 1;
    else if (sentence.length > workshopLimits.sentence) ideas.tooLong.push(`${sentence.slice(0, 60)}…`);
    else ideas.sentences.push(sentence);
  }
  return ideas;
}
