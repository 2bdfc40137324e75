import type { CatalogueFacts } from './catalogueFacts';
import type { PlanFacts } from './planFacts';
import type { Reading } from './reading';
import { sameName } from './sameName';

/** The part of the catalogues that one plan rests on: what it refers to by id or by name, and which catalogues hold anything. */
export type EntriesRead = { [K in keyof CatalogueFacts]: { any: boolean; entries: CatalogueFacts[K] } };

/** What of the catalogues the rules conclude from for this plan, so that another entry changes nothing about it. */
export function entriesRead({ definition, evaluation }: PlanFacts, catalogues: CatalogueFacts): EntriesRead {
  const { policies = [], requirements = [], serves } = valueOf(definition) ?? {};
  const { metrics = [], review } = valueOf(evaluation) ?? {};
  const read = <T>(entries: T[], isRead: (entry: T) => boolean) => ({ any: entries.length > 0, entries: entries.filter(isRead) });
  return {
    policies: read(catalogues.policies, ({ id }) => policies.includes(id)),
    requirements: read(catalogues.requirements, ({ id }) => requirements.includes(id)),
    services: read(catalogues.services, ({ name }) => sameName(name, serves)),
    levels: read(catalogues.levels, ({ target }) => sameName(target, serves)),
    forums: read(catalogues.forums, ({ id, name }) => id === review?.forumId || sameName(name, review?.forum)),
    metrics: read(catalogues.metrics, ({ id, name }) => metrics.some((metric) => metric.definition === id || sameName(metric.name, name))),
  };
}

const valueOf = <T>(reading: Reading<T>): T | undefined => (reading.kind === 'value' ? reading.value : undefined);
