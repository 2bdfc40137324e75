import type { Uncommitted } from '../../../../src/domain/resourcing/uncommitted';
import type { Formats } from '../../words/formats';
import type { resourcingWords } from '../../words/resourcing';
import type { Say } from '../../words/words';

/** What is asked for and what of it is committed, on one line: “12 days asked, 8 confirmed”. */
export function sayUncommitted({ lines, open, days, amounts }: Uncommitted, say: Say<keyof typeof resourcingWords.english>, formats: Formats): string {
  return [
    ...(days.asked > 0 ? [say('daysShare', { asked: days.asked, committed: days.committed })] : []),
    ...Object.entries(amounts).map(([currency, { asked, committed }]) => say('moneyShare', { asked: formats.money(asked, currency), committed: formats.money(committed, currency) })),
    say(open.length === 0 ? 'allCommitted' : 'linesOpen', { lines, open: open.length }),
  ].join(' · ');
}
