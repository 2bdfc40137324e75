import { sameName } from '../plan/sameName';
import { counts, ofKind, type KeptEntry } from './inForce';
import type { PlanTemplate } from './planTemplate';
import { starterTemplates } from './starterTemplates';

/** A template to start from: one the site keeps, or one the product brings along. */
export interface OfferedTemplate {
  id: string;
  version: number;
  body: PlanTemplate;
  from: 'site' | 'starter';
}

/**
 * The templates to start from: the site's own in use, by name, then the starters. A starter that the site keeps under its
 * id is the site's: changed it is offered as kept, and taken out of use it is not offered. Where the site has one of its own
 * by the name of a starter, people find that one and not two.
 */
export function offeredTemplates(entries: readonly KeptEntry[]): OfferedTemplate[] {
  const kept = ofKind(entries, 'plan-template');
  const own = kept.filter(counts).map(({ id, version, body }) => ({ id, version, body, from: 'site' as const }));
  const starters = starterTemplates.filter(({ id, body }) => !kept.some((entry) => entry.id === id) && !own.some((one) => sameName(one.body.name, body.name)));
  return [
    ...own.sort((one, other) => one.body.name.localeCompare(other.body.name, 'en')),
    ...starters.map((starter) => ({ ...starter, from: 'starter' as const })),
  ];
}
