import type { RewriteSuggestion } from '../../../../src/domain/objective/statement/rewriteSuggestion';
import type { Formats } from '../../words/formats';
import type { SentenceKey } from '../../words/sentence';
import type { Say } from '../../words/words';

type Part = RewriteSuggestion['parts'][number];

/** The suggested wording as one sentence; what is still to be filled in stands in square brackets. */
export function rewriteText(suggestion: RewriteSuggestion, say: Say<SentenceKey>, formats: Formats): string {
  const said = suggestion.parts.map((part) => partText(part, suggestion, say, formats)).join(' ');
  return said.replaceAll(' ,', ',').trim();
}

function partText(part: Part, { id, parts }: RewriteSuggestion, say: Say<SentenceKey>, formats: Formats): string {
  const amount = (quantity: { value: number; unit?: string }, upTo?: number): string => formats.quantity(quantity,
    upTo);
  if ('gap' in part) {
    const gap = say(part.slot === 'thing' && id === 'statement.pattern.deliverable'
      ? 'gap.deliverable'
      : `gap.${part.slot as 'verb'}`);
    switch (part.slot) {
      case 'scope': return say('ofScope', { scope: gap });
      case 'baseline': return say('fromBaseline', { amount: gap });
      case 'target': return say('toTarget', { amount: gap });
      case 'when': return say('byWhen', { when: gap });
      case 'source': return say('measuredBy', { source: gap });
      default: return gap;
    }
  }
  switch (part.slot) {
    case 'verb': return say(part.verb);
    case 'thing': return part.words;
    case 'scope': return say('ofScope', { scope: part.words });
    case 'source': return say('measuredBy', { source: part.words });
    case 'baseline': return say('fromBaseline', { amount: amount(part) });
    case 'tolerance': return say('plusMinus', { amount: amount(part) });
    case 'when': return startsWithLead.test(part.deadline.words)
      ? part.deadline.words
      : say('byWhen', { when: part.deadline.words });
    case 'target': {
      const { target } = part;
      if (target.change) return say('byChange', { amount: amount(target) });
      const moves = parts.some((one) => one.slot === 'verb' && !('gap' in one) &&
        (one.verb === 'increase' || one.verb === 'reduce'));
      const figure = amount(target, target.upTo);
      return moves
        ? say('toTarget', { amount: figure })
        : say('atTarget', { amount: say(target.comparator, { amount: figure }) });
    }
  }
}

/** The words of a deadline mostly bring their own “by”, “in”, “every”. */
const startsWithLead = /^(?:by|before|until|till|in|within|during|over|for|at|from|on|every|each|per|no|not|throughout|through|after|once|monthly|quarterly|annually|yearly|this|next|measured|a)\b/i;
