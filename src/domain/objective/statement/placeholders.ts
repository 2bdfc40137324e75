import { isPlaceholder } from '../../plan/stated';
import type { Token } from './tokens';

/** A gap left where a value should be, by token indexes, `to` excluded. */
export interface GapWords {
  from: number;
  to: number;
}

const letters = new Set(['x', 'xx', 'xxx', 'y', 'yy', 'z', 'n', 'nn', 'xx.x', 'x.x']);
const unfilled = new Set(['tbd', 'tba', 'tbc', 'tbn', 't.b.d', 'todo', '??', '???']);
const units = new Set([
  '%', 'percent', 'per', 'percentage', 'days', 'hours', 'minutes', 'weeks', 'months', 'points', 'times', 'users', 'k',
  'to', 'and',
]);

/** “X %”, “by XX percent”, “from X to Y”, “TBD”, “[target]”, “<value>”, “__ %”. */
export function placeholdersOf(tokens: readonly Token[]): GapWords[] {
  const found: GapWords[] = [];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]?.lower ?? '';
    const before = tokens[at - 1]?.lower ?? '';
    if (unfilled.has(token.lower)) found.push({ from: at, to: at + 1 });
    else if (letters.has(token.lower) &&
      (units.has(next) || ['by', 'to', 'from', 'than', 'least', 'most', ':'].includes(before))) {
      // “x” between numbers is a sign of multiplication; “Y” in a name stands without a unit.
      if (!token.glued || before === '>' || before === '<') found.push({ from: at, to: at + 1 });
    } else if ((token.text === '_' || token.text === '?') && tokens[at + 1]?.text === token.text &&
      before !== token.text) found.push({ from: at, to: at + 2 });
    else if (token.text === '[' || token.text === '<' || token.text === '{') {
      const close = { '[': ']', '<': '>', '{': '}' }[token.text];
      const end = tokens.findIndex((other, index) => index > at + 1 && index <= at + 6 && other.text === close);
      const slot = end < 0 ? '' : tokens.slice(at, end + 1).map(({ text }) => text).join('');
      if (slot !== '' && isPlaceholder(slot) &&
        tokens.slice(at + 1, end).every(({ kind }) => kind === 'word')) found.push({ from: at, to: end + 1 });
    }
  });
  return found;
}
