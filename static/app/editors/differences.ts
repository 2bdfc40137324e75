/** What a value in a difference is, for showing it: words, an account id, a calendar day, a moment. */
export type DifferenceKind = 'text' | 'person' | 'day' | 'moment';

/** One place where two versions differ. */
export interface Difference {
  place: string;
  kind: DifferenceKind;
  theirs: string | undefined;
  mine: string | undefined;
}

interface Leaf {
  kind: DifferenceKind;
  text: string;
}

/**
 * Every leaf in which two values differ, by its path (“metrics 1 › excluded”). The order is that of the keys. `name` is
 * what a value without keys is called, a day or a person.
 */
export function differences(theirs: unknown, mine: unknown, name = ''): Difference[] {
  const [one, other] = [leaves(theirs, [name]), leaves(mine, [name])];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((place) => {
    const [left, right] = [one.get(place), other.get(place)];
    return left?.text === right?.text ? [] : [{ place, kind: (left ?? right)!.kind, theirs: left?.text, mine: right?.text }];
  });
}

/** Keys under which an account id is kept. */
const people = new Set(['accountId', 'reviewer', 'followedUpBy', 'by']);

function leaves(value: unknown, path: string[], found = new Map<string, Leaf>(), key = ''): Map<string, Leaf> {
  if (value === undefined || value === null || value === '') return found;
  if (Array.isArray(value)) {
    value.forEach((item, i) => leaves(item, [...path.slice(0, -1), `${path[path.length - 1] ?? ''} ${i + 1}`.trim()], found, key));
  } else if (typeof value === 'object') {
    for (const [inner, held] of Object.entries(value)) {
      if (inner === 'id' || inner === 'version') continue;
      // A person is a person, not a person's account id.
      leaves(held, inner === 'accountId' ? path : [...path, inWords(inner)], found, inner);
    }
  } else {
    const text = String(value);
    const kind = people.has(key) ? 'person' : /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'day' : key === 'at' ? 'moment' : 'text';
    found.set(path.filter(Boolean).join(' › '), { kind, text });
  }
  return found;
}

/** `nothingExcluded` → “nothing excluded”. */
const inWords = (key: string): string => key.replace(/([A-Z])/g, ' $1').toLowerCase();
