import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { amountsOf } from '../../../src/domain/objective/statement/amounts';
import { clauseVerbs } from '../../../src/domain/objective/statement/clauseVerbs';
import { deadlinesOf } from '../../../src/domain/objective/statement/deadlines';
import { disagreements } from '../../../src/domain/objective/statement/disagreements';
import { endStatesOf } from '../../../src/domain/objective/statement/endStates';
import { isMeasurable } from '../../../src/domain/objective/statement/isMeasurable';
import { isSpecific } from '../../../src/domain/objective/statement/isSpecific';
import { isTimeBound } from '../../../src/domain/objective/statement/isTimeBound';
import { outcomesChained } from '../../../src/domain/objective/statement/outcomesChained';
import { placeholdersOf } from '../../../src/domain/objective/statement/placeholders';
import { proportionIsMissing } from '../../../src/domain/objective/statement/proportionIsMissing';
import { rolesOf } from '../../../src/domain/objective/statement/quantities';
import { wordedTargets } from '../../../src/domain/objective/statement/wordedTargets';
import { longestStatement, readable } from '../../../src/domain/objective/statement/readable';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { rewriteSuggestion } from '../../../src/domain/objective/statement/rewriteSuggestion';
import { longestSentence, sentencesOf } from '../../../src/domain/objective/statement/sentences';
import { tokensOf, type Token } from '../../../src/domain/objective/statement/tokens';
import { vagueSpans } from '../../../src/domain/objective/statement/vagueSpans';

const room = join(__dirname, '../../../src/domain/objective/statement');

/** Everything the room answers about one text. */
function everything(text: string): void {
  const reading = readStatement(text);
  const limit = proportionIsMissing(text);
  const chain = outcomesChained(text);
  const spans = [
    ...(limit.missing ? [limit.span] : []), ...(chain.chained ? chain.spans : []),
    ...reading.targets.flatMap(({ span, comparatorSpan, baseline }) => [span, comparatorSpan, baseline?.span]),
    ...reading.endStates.map(({ span }) => span), ...reading.deadlines.map(({ span }) => span), ...reading.candidates.map(({ span }) => span),
    ...reading.placeholders, reading.metric?.span, reading.source?.span, reading.direction?.span, ...vagueSpans(text).map(({ span }) => span),
  ];
  const outside = spans.filter((span) => span !== undefined && !(span.start >= 0 && span.end > span.start && span.end <= text.length));
  expect(outside).toEqual([]);
  expect(reading.targets.every(({ value }) => Number.isFinite(value))).toBe(true);
  expect(isMeasurable(text).because).toBeTruthy();
  expect(isTimeBound(text).because).toBeTruthy();
  expect(isSpecific(text).because).toBeTruthy();
  rewriteSuggestion(reading);
  disagreements(reading, { version: 1, success: { form: 'measure', target: { value: 90, unit: '%' }, direction: 'higher', comparator: 'at least' } }, '2026-06-30');
}

const pieces = [
  'improve', 'reduce', 'from', 'to', 'by', 'all', 'every', 'no', 'is', 'published', 'the', 'plan', '95', '%', '1,200', '€', '→', '±', '2026', 'Q3', 'FY26', 'and', ',', '.', ':', '(', ')', '-', '/',
  'within', 'days', 'hours', 'of', 'half', 'two', 'thirds', 'twice', 'a', 'year', 'X', '[', ']', 'P1', '24x7', 'ISO', '20000', 'e.g.', 'etc.', '\u200b', '\u202e', 'مرحبا', '٩٥٪', '目標', '🚀', '👩‍👩‍👧', '\ud800', '\n', '​', 'not', 'more', 'than',
];

describe('text that means harm, or nothing', () => {
  it.each([
    ['empty', '', 'no words'],
    ['blank', ' \n\t ', 'no words'],
    ['signs only', '!!! ??? ///', 'no words'],
    ['emoji only', '🚀🚀🚀', 'no words'],
    ['right to left', 'تحسين جودة الخدمة', 'nothing to test'],
    ['another script', '顧客満足を向上させる', 'nothing to test'],
  ])('%s: not measurable, with a reason', (_, text, because) => {
    expect(isMeasurable(text)).toMatchObject({ measurable: false, because });
  });

  it('reads through zero-width and bidirectional marks, and points at the text as given', () => {
    const text = 'Achi\u200beve \u202e9\u200d5\u00a0％ SLA compliance by 30\u00a0June 2026';
    const { targets, deadlines } = readStatement(text);
    expect(targets[0]).toMatchObject({ value: 95, unit: '%', comparator: 'at least' });
    expect(text.slice(targets[0]?.span.start, targets[0]?.span.end)).toBe('9\u200d5\u00a0％');
    expect(deadlines[0]?.when).toEqual({ kind: 'day', day: '2026-06-30' });
  });

  it('reads digits of other scripts', () => {
    expect(readStatement('Achieve ٩٥٪ uptime').targets[0]).toMatchObject({ value: 95, unit: '%' });
    expect(readStatement('Achieve ９５％ uptime').targets[0]).toMatchObject({ value: 95, unit: '%' });
  });

  it('leaves unread what lies beyond the bound, and says so', () => {
    const filler = 'word '.repeat(longestStatement);
    expect(readStatement(filler).cut).toBe(true);
    expect(readStatement(`${filler} 95 %`).targets).toEqual([]);
    expect(readStatement('Achieve 95 % uptime').cut).toBe(false);
  });

  it('answers any text without throwing, with spans inside it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), everything), { numRuns: 200 });
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.constantFrom(' ', ''), (words, glue) => everything(words.join(glue))), { numRuns: 600 });
  });

  it.each(pieces)('a huge repetition of “%s” is answered', (piece) => {
    everything(`${piece} `.repeat(100_000));
    everything(piece.repeat(100_000));
  });

  it.each(pieces)('a sentence of “%s” costs a bounded number of looks at its tokens', (piece) => {
    for (const glue of [' ', '']) {
      for (const sentence of sentencesOf(tokensOf(readable(`reduce ${piece}${glue}`.repeat(1_000))))) {
        expect(sentence.length).toBeLessThanOrEqual(longestSentence);
        let looks = 0;
        const watched = new Proxy<Token[]>(sentence, {
          get(target, key, receiver): unknown {
            if (typeof key === 'string' && /^[0-9]{1,4}$/.test(key)) looks += 1;
            return Reflect.get(target, key, receiver);
          },
        });
        const verbs = clauseVerbs(watched);
        const amounts = amountsOf(watched);
        const { timeFrames } = deadlinesOf(watched, verbs, amounts);
        rolesOf({ tokens: watched, verbs, amounts }, timeFrames, endStatesOf(watched, verbs));
        wordedTargets(watched, verbs);
        placeholdersOf(watched);
        // Some rules look back over the whole sentence for each number: at worst a small multiple of its square.
        expect(looks).toBeLessThanOrEqual(12 * longestSentence * longestSentence);
      }
    }
  });

  it('no pattern of the room repeats without a bound or repeats a repetition, so none can run away', () => {
    const unsafe: string[] = [];
    for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
      const source = ts.createSourceFile(file, readFileSync(join(room, file), 'utf8'), ts.ScriptTarget.Latest, true);
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const bare = node.text.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
          const repeatsRepetition = /\([^()]*(?:\{[0-9]*,[0-9]+\}|\?)[^()]*\)\{[0-9]*,[0-9]+\}/.test(bare.replace(/\(\?[:=!]/g, '('));
          if (/[*+]|\{[0-9]+,\}/.test(bare) || repeatsRepetition) unsafe.push(`${file}: ${node.text}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(unsafe).toEqual([]);
  });
});
