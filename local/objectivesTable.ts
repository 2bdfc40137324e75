import type { ListedObjective } from './readObjectives';

/** The objectives as a table of plain text that fits `width` columns; summaries give way. */
export function objectivesTable(objectives: ListedObjective[], width = 120): string {
  if (objectives.length === 0) return 'No objectives can be seen.';
  const rows = objectives.map((it) => [
    it.key,
    it.summary,
    it.state,
    `${it.planState ?? 'not scored'}${it.unknownSince === undefined ? '' : ', as before'}`,
    it.completeness === null ? '–' : String(it.completeness),
  ]);
  const header = ['Key', 'Objective', 'State', 'Plan', 'Completeness'];
  const longest = header.map((title, i) => Math.max(...[header, ...rows].map((row) => [...(row[i] ?? '')].length), title.length));
  const others = longest.reduce((sum, length, i) => (i === 1 ? sum : sum + length), 0) + 2 * (header.length - 1);
  longest[1] = Math.max(20, Math.min(longest[1] ?? 20, width - others));
  const line = (row: string[]): string =>
    row.map((cell, i) => (i === row.length - 1 ? padStart(cell, longest[i] ?? 0) : padEnd(cut(cell, longest[i] ?? 0), longest[i] ?? 0))).join('  ');
  return [line(header), ...rows.map(line)].join('\n');
}

const cut = (text: string, length: number): string => {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
};
const padEnd = (text: string, length: number): string => text + ' '.repeat(Math.max(0, length - [...text].length));
const padStart = (text: string, length: number): string => ' '.repeat(Math.max(0, length - [...text].length)) + text;
