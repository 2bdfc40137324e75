/** One place where two versions differ, as text to read. */
export interface Difference {
  place: string;
  theirs: string | undefined;
  mine: string | undefined;
}

/** Every leaf in which two values differ, by its path (“metrics 1 › excluded”). The order is that of the keys. */
export function differences(theirs: unknown, mine: unknown): Difference[] {
  const one = leaves(theirs);
  const other = leaves(mine);
  const places = [...new Set([...one.keys(), ...other.keys()])];
  return places.flatMap((place) =>
    one.get(place) === other.get(place) ? [] : [{ place, theirs: one.get(place), mine: other.get(place) }],
  );
}

function leaves(value: unknown, path: string[] = [], found = new Map<string, string>()): Map<string, string> {
  if (value === undefined || value === null || value === '') return found;
  if (Array.isArray(value)) {
    value.forEach((item, i) => leaves(item, [...path.slice(0, -1), `${path[path.length - 1] ?? ''} ${i + 1}`.trim()], found));
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) if (key !== 'id') leaves(inner, [...path, inWords(key)], found);
  } else {
    found.set(path.join(' › '), String(value));
  }
  return found;
}

/** `nothingExcluded` → “nothing excluded”. */
const inWords = (key: string): string => key.replace(/([A-Z])/g, ' $1').toLowerCase();
