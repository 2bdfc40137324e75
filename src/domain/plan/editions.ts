import type { Rule } from '../score/rule';

/** A topic of the standard that rules and screens refer to. */
export type Topic = Rule['topic'];

/** Which numbering of clauses a site uses. */
export type Edition = 'iso20000-2018' | 'iso20000-2011' | 'custom';

/** The edition a site has until it chooses another. */
export const defaultEdition: Edition = 'iso20000-2018';

/**
 * Clause labels by edition; only numbers, no text of the standard. The 2011 edition has no clause of its own for planning
 * an objective: objectives belong to the service management plan (4.5.2), and results are monitored under 4.5.4.
 */
const labels: Record<Exclude<Edition, 'custom'>, Record<Topic, string>> = {
  'iso20000-2018': { objectives: '6.2.1', 'planning to achieve objectives': '6.2.2', evaluation: '9.1', 'documented information': '7.5' },
  'iso20000-2011': { objectives: '4.5.2', 'planning to achieve objectives': '4.5.2', evaluation: '4.5.4', 'documented information': '4.3' },
};

/**
 * The clause label of a topic. A custom edition shows the site's own labels and nothing for a topic it leaves out;
 * a number that was not agreed is worse than none.
 */
export function clauseLabel(
  topic: Topic,
  edition: Edition = defaultEdition,
  own: Partial<Record<Topic, string>> = {},
): string | undefined {
  return edition === 'custom' ? own[topic] : labels[edition][topic];
}
