/** One measured number against its limit. Counts are exact; times are medians of one run on whatever machine this is. */
export interface Figure {
  work: string;
  limit: number;
  figure: number;
  unit: string;
}

/** Prints limit, figure and verdict; the verdict is a word for a reader, never an exit code, because machines are noisy. */
export function print(figures: Figure[]): void {
  for (const { work, limit, figure, unit } of figures) {
    const verdict = figure <= limit ? 'holds' : 'MISSED';
    console.log(`${verdict.padEnd(7)} ${work}: ${round(figure)} ${unit}, limit ${round(limit)}`);
  }
}

const round = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(3)));

/** The middle of an odd number of runs, in milliseconds. */
export async function medianMs(runs: number, work: () => unknown | Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
