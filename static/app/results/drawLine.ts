import { daysBetween } from '../../../src/domain/plan/daysBetween';
import type { MilestoneLine, Stop } from '../../../src/domain/progress/milestoneLine';

/** Words of a point: its name and what stands under it. */
export interface PointWords {
  name: string;
  under: string;
}

interface LineWords {
  stop(stop: Stop): PointWords;
  /** The first day of a stop that has slipped. */
  first(stop: Stop): PointWords;
  slip(stop: Stop): string;
  today: string;
}

interface Placed {
  x: number;
  /** Middle of its words; they never leave the drawing. */
  wordsX: number;
  /** Baseline of the first line of its words. */
  wordsY: number;
}

/** A milestone line as it is drawn, in CSS pixels. */
export interface DrawnLine {
  width: number;
  height: number;
  /** Where the line runs, and from where to where. */
  axis: number;
  from: number;
  to: number;
  /** Up to here it is past. */
  past: number;
  today: { x: number; wordsX: number; wordsY: number };
  stops: (Placed & { stop: Stop; words: PointWords })[];
  firsts: (Placed & { of: string; words: PointWords })[];
  arcs: { of: string; path: string; words: string; x: number; y: number; tip: { x: number; y: number } }[];
}

/** Narrower than this, words would stand in each other's way; the drawing then scrolls inside its card. */
export const leastWidth = 560;
const most = { width: 4_000, tiers: 4, letters: 22 };
const margin = 56;
const letter = 6.2;
const tier = 34;
const arcTier = 18;

/**
 * Lays out a milestone line for a measured width: days to scale, words in up to three tiers so that none stands on another,
 * wider than measured where even that is not enough. Text keeps its size at any width.
 */
export function drawLine(line: MilestoneLine, words: LineWords, measured: number): DrawnLine {
  let width = Math.max(leastWidth, measured);
  for (;;) {
    const { drawn, tiers } = layOut(line, words, width);
    if (tiers <= most.tiers || width >= most.width) return drawn;
    width = Math.min(most.width, Math.round(width * 1.4));
  }
}

function layOut(line: MilestoneLine, words: LineWords, width: number): { drawn: DrawnLine; tiers: number } {
  const days = line.stops.flatMap(({ day, first }) => [day, first ?? day]).concat(line.today).sort();
  const start = days[0] ?? line.today;
  const span = daysBetween(start, days.at(-1)) ?? 0;
  const at = (day: string): number => (span === 0 ? width / 2 : margin + ((daysBetween(start, day) ?? 0) / span) * (width - 2 * margin));
  const points: { key: string; x: number; said: PointWords; stop?: Stop }[] = [
    ...line.stops.map((stop) => ({ key: `stop ${stop.of}`, x: at(stop.day), said: cut(words.stop(stop)), stop })),
    ...line.stops.flatMap((stop) => (stop.first === undefined ? [] : [{ key: `first ${stop.of}`, x: at(stop.first), said: cut(words.first(stop)) }])),
  ].sort((one, other) => one.x - other.x);

  const slipped = line.stops.filter((stop): stop is Stop & { first: string } => stop.first !== undefined).sort((one, other) => one.first.localeCompare(other.first));
  // Above the line: the words of today first, then those of each slip, so that an arc gives way to the present.
  const above = tiersOf([{ x: at(line.today), wide: words.today.length * letter }, ...slipped.map((stop) => ({ x: (at(stop.first) + at(stop.day)) / 2, wide: words.slip(stop).length * letter }))], width);
  const arcWords = above.slice(1);
  const tallest = Math.max(0, ...arcWords.map((one) => one.tier));
  const axis = slipped.length === 0 ? 40 : 58 + tallest * arcTier;

  const wordTiers = tiersOf(points.map(({ x, said }) => ({ x, wide: Math.max(said.name.length, said.under.length) * letter })), width);
  const tiers = Math.max(0, ...wordTiers.map((one) => one.tier)) + 1;
  const placed = points.map((point, i) => ({ ...point, wordsX: wordTiers[i]!.x, wordsY: axis + 26 + wordTiers[i]!.tier * tier }));
  const place = ({ x, wordsX, wordsY }: Placed): Placed => ({ x, wordsX, wordsY });
  const found = (key: string) => placed.find((point) => point.key === key)!;
  return {
    tiers,
    drawn: {
      width,
      height: axis + 30 + tiers * tier,
      axis,
      from: Math.min(at(line.today), ...placed.map(({ x }) => x)),
      to: Math.max(at(line.today), ...placed.map(({ x }) => x)),
      past: at(line.today),
      today: { x: at(line.today), wordsX: above[0]!.x, wordsY: axis - 22 },
      stops: line.stops.map((stop) => ({ ...place(found(`stop ${stop.of}`)), stop, words: found(`stop ${stop.of}`).said })),
      firsts: slipped.map(({ of }) => ({ ...place(found(`first ${of}`)), of, words: found(`first ${of}`).said })),
      arcs: slipped.map((stop, i) => {
        const [from, to] = [at(stop.first), at(stop.day)];
        const top = axis - 28 - arcWords[i]!.tier * arcTier;
        return { of: stop.of, path: `M ${from} ${axis - 9} C ${from} ${top - 4}, ${to} ${top - 4}, ${to} ${axis - 12}`, words: words.slip(stop), x: arcWords[i]!.x, y: top - 6, tip: { x: to, y: axis - 9 } };
      }),
    },
  };
}

/** The lowest tier in which words do not stand on others, and where their middle is; who comes first has the lower one. */
function tiersOf(words: { x: number; wide: number }[], width: number): { x: number; tier: number }[] {
  const taken: { from: number; to: number }[][] = [];
  return words.map(({ x, wide }) => {
    const middle = Math.min(Math.max(x, wide / 2), Math.max(width - wide / 2, wide / 2));
    const own = { from: middle - wide / 2 - 4, to: middle + wide / 2 + 4 };
    const free = taken.findIndex((others) => others.every(({ from, to }) => own.to <= from || own.from >= to));
    const at = free < 0 ? taken.length : free;
    (taken[at] ??= []).push(own);
    return { x: middle, tier: at };
  });
}

const cut = ({ name, under }: PointWords): PointWords => ({ name: shorter(name), under: shorter(under) });

const shorter = (text: string): string => (text.length > most.letters ? `${text.slice(0, most.letters - 1).trimEnd()}…` : text);
