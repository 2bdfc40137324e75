import { cadenceOf, type When } from './calendar';
import type { DeadlineWords } from './deadlineWords';
import type { Token } from './tokens';
import { nounPhraseEnd, pointers } from './words/nounPhrase';

const eventNouns = new Set([
  'go-live', 'launch', 'audit', 'review', 'meeting', 'election', 'elections', 'start', 'end', 'opening', 'season',
    'year', 'semester', 'term', 'renewal',
  'expiry', 'closing', 'merger', 'kick-off', 'kickoff', 'release', 'conference', 'visit', 'inspection', 'surveillance',
    'recertification', 'handover',
  'migration', 'move', 'deadline', 'cut-over', 'cutover', 'close', 'wave', 'summit', 'agm', 'winter', 'summer',
    'holidays', 'holiday', 'milestone', 'phase',
  'game', 'games', 'tournament', 'festival', 'fair', 'semester', 'harvest', 'intake', 'exam', 'exams', 'shutdown',
    'outage', 'window', 'freeze', 'peak',
  'christmas', 'easter', 'quarter', 'month', 'week', 'session', 'hearing', 'vote', 'sprint', 'pilot', 'transition',
    'deployment', 'decommissioning',
  'completion', 'retirement', 'departure', 'arrival', 'survey', 'assessment', 'certification', 'period', 'planting',
    'monsoon', 'flu', 'cycle', 'ga',
  'beginning', 'conclusion', 'anniversary', 'transfer', 'takeover', 'acquisition', 'commissioning', 'expiration',
    'contract', 'lease', 'iteration', 'trial', 'ceremony', 'hand-over', 'change', 'relocation',
]);

const eventLeads = new Set([
  'before', 'by', 'until', 'after', 'upon', 'following', 'at', 'prior', 'ahead', 'time', 'once', 'during', 'through',
  'in', 'from',
]);

/**
 * Events that set the end: “before the next audit”, “by the go-live”, “before the ward moves”, “in time for winter”.
 */
export function eventsOf(tokens: readonly Token[]): DeadlineWords[] {
  const found: DeadlineWords[] = [];
  tokens.forEach((token, at) => {
    if (!eventLeads.has(token.lower) || at === tokens.length - 1) return;
    let from = at + 1;
    if (token.lower === 'prior' || token.lower === 'ahead' || token.lower === 'time') {
      const joint = tokens[from]?.lower;
      if (joint !== 'to' && joint !== 'of' && joint !== 'for') return;
      if (token.lower === 'ahead' && ['stay', 'be', 'get', 'keep', 'remain', 'staying'].includes(tokens[at - 1]?.lower ?? '')) return;
      if (token.lower === 'time' && tokens[at - 1]?.lower !== 'in') return;
      from += 1;
    }
    const first = tokens[from]?.lower ?? '';
    // “at the end of each working day” comes back every day.
    const recurs = tokens.slice(from, from + 6).some(({ lower }, index, all) => ['each', 'every'].includes(lower) &&
      all.slice(index + 1).some((other) => ['day', 'shift', 'week', 'call', 'visit', 'weekday'].includes(other.lower)));
    // Each invoice and each task has a due date of its own.
    const own = tokens.slice(from, from + 4).some(({ lower }, index, all) => lower === 'due' && all[index + 1]?.lower === 'date');
    if (recurs || own || first === 'any' ||
      (tokens[from + 1]?.lower === 'end' &&
        ['life', 'tunnel', 'road', 'day'].includes(tokens[from + 3]?.lower ?? tokens[from + 4]?.lower ?? ''))) return;
    const pointed = pointers.has(first) || first === 'next';
    const end = nounPhraseEnd(tokens, from);
    if (end === from) return;
    const words = tokens.slice(from, end).map(({ lower }) => lower);
    const known = words.some((word) => eventNouns.has(word));
    const released = words.some((word,
      index) => /^v[0-9]{1,3}(?:\.[0-9]{1,3})?/.test(word) || (/^[0-9]{1,3}\.[0-9]/.test(word) &&
      ['version', 'release'].includes(words[index - 1] ?? '')));
    const feast = /^\p{Lu}/u.test(tokens[from]?.text ?? '') &&
      ['friday', 'monday', 'day', 'week'].includes(words.at(-1) ?? '') && words.length >= 2;
    if (token.lower === 'once' && ['a', 'per', 'each', 'every'].includes(first)) return;
    if (token.lower === 'before' || token.lower === 'once') {
      // “before discharge” is every patient’s; “before the ward moves” happens once.
      const ending = tokens.slice(from, from + 7).findIndex(({ lower }) => [
        'ends', 'expires', 'starts', 'begins', 'opens', 'closes', 'moves', 'launches', 'goes', 'elapses', 'commences',
        'turn', 'turns', 'leave', 'leaves', 'retire', 'retires', 'finish', 'finishes', 'arrives', 'returns', 'move',
        'ships', 'lapses', 'comes', 'takes', 'is', 'lapse', 'expire', 'open', 'start', 'begin', 'end',
      ].includes(lower));
      const done = token.lower === 'once'
        ? tokens.slice(from, from + 7).findIndex(({ lower }) => ['is', 'are', 'has', 'have'].includes(lower))
        : -1;
      if (done > 0) {
        found.push({ when: { kind: 'event' }, from: at, to: Math.min(tokens.length, from + done + 2) });
        return;
      }
      if (ending > 0) {
        found.push({ when: { kind: 'event' }, from: at, to: from + ending + 1 });
        return;
      }
      if (pointed || (known && end - from >= 2) ||
        ['winter', 'summer', 'christmas', 'go-live', 'launch'].includes(first)) found.push({ when: { kind: 'event' },
          from: at, to: end });
      return;
    }
    if (token.lower === 'by') {
      if ((pointed || first === 'end' || first === 'year') && (known || [
        'time', 'due', 'agreed', 'planned', 'target', 'renewal', 'review', 'statutory',
      ].includes(tokens[from + 1]?.lower ?? '') ||
        ordinalDay(tokens, from))) found.push({ when: monthlyDay(tokens, from) ?? { kind: 'event' }, from: at,
          to: eventEnd(tokens, end) });
      else if (released || feast || [
        'completion', 'go-live', 'launch', 'handover', 'ga', 'half-term', 'mid-year', 'midyear', 'midsummer', 'harvest',
      ].includes(first)) found.push({ when: { kind: 'event' }, from: at, to: end });
      return;
    }
    if (token.lower === 'at' || token.lower === 'during' || token.lower === 'through' || token.lower === 'in' ||
      token.lower === 'from') {
      const dated = words.includes('next') ||
        (token.lower === 'at' && (words.includes('end') || words.includes('start'))) ||
        (token.lower === 'at' &&
          (words.some((word) => ['meeting', 'audit', 'summit', 'session', 'conference'].includes(word)) && pointed)) ||
        (['during', 'through'].includes(token.lower) && words.includes('season'));
      if (dated && known) found.push({ when: { kind: 'event' }, from: at, to: eventEnd(tokens, end) });
      return;
    }
    if ((token.lower === 'after' || token.lower === 'following' || token.lower === 'upon') &&
      !(pointed && known)) return;
    if (pointed || known) found.push({ when: { kind: 'event' }, from: at, to: end });
  });
  return found;
}

/** “by the end of the shutdown”: the event runs on over “of …”. */
const eventEnd = (tokens: readonly Token[], end: number): number => (tokens[end]?.lower === 'of'
  ? nounPhraseEnd(tokens, end + 1)
  : end);

const ordinalDay = (tokens: readonly Token[], at: number): boolean => monthlyDay(tokens, at) !== undefined;

/** “the 15th of each month”, “the third working day of the month”: a period, not one day. */
function monthlyDay(tokens: readonly Token[], at: number): When | undefined {
  const words = tokens.slice(at, at + 8).map(({ lower }) => lower);
  const of = words.findIndex((word, index) => word === 'of' &&
    ['each', 'every', 'the', 'following'].includes(words[index + 1] ?? ''));
  if (of < 1) return undefined;
  const every = cadenceOf(words[of + 2] ?? '');
  const ordinal = words.slice(0, of).some((word) => ['day', 'th', 'st', 'nd', 'rd'].includes(word));
  return every !== undefined && ordinal ? { kind: 'period', every } : undefined;
}
