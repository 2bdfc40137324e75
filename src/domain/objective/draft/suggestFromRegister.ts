import type { MetricDefinition } from '../../catalogues/metricDefinition';
import { ofKind, counts, type KeptEntry } from '../../catalogues/inForce';
import type { EvaluationCriteria, Metric } from '../../plan/evaluationCriteria';
import { sameName } from '../../plan/sameName';
import type { ObjectiveDefinition } from '../objectiveDefinition';

/** Another objective of the same service, process or team, or of the same level, as far as it can be learned from. */
export interface Neighbour {
  key: string;
  definition?: ObjectiveDefinition;
  evaluation?: EvaluationCriteria;
}

/** Where a suggestion comes from, so that whoever takes it can look. */
export type SuggestionSource =
  | { kind: 'objectives'; keys: string[] }
  | { kind: 'record'; of: 'metric-definition' | 'level' | 'forum' | 'service'; id: string; title: string };

/** A value others use, offered and never taken over by itself. */
export type Suggestion = { source: SuggestionSource } & (
  | { about: 'metric'; metric: Partial<Metric> & { name: string } }
  | { about: 'owner role'; text: string }
  | { about: 'forum'; forumId: string; name: string }
  | { about: 'reviewer'; accountId: string }
  | { about: 'review cadence'; cadence: NonNullable<NonNullable<EvaluationCriteria['review']>['cadence']> }
);

/** The most suggestions of one kind: more would be a catalogue, not help. */
const most = 3;

/**
 * What the register and the site's records have for a new objective: metrics of the dictionary that its sentence or its
 * neighbours name, the role, forum, reviewer and cadence that are usual where it is set. Most used first. Pure.
 *
 * @param neighbours objectives of the same place first; each counts once
 */
export function suggestFromRegister(
  wanted: { serves?: string | undefined; level?: string | undefined; metric?: string | undefined },
  neighbours: readonly Neighbour[],
  entries: readonly KeptEntry[],
): Suggestion[] {
  const { serves = '', level, metric } = wanted;
  const levels = ofKind(entries, 'level').filter((entry) => counts(entry) && entry.body.excluded === undefined && sameName(entry.body.target, serves) && (level === undefined || entry.body.level === level));
  const forums = ofKind(entries, 'forum').filter(counts);
  const forum = (id: string) => forums.find((entry) => entry.id === id);
  const dictionary = ofKind(entries, 'metric-definition').filter(counts);
  const named = dictionary.filter(({ body }) => metric !== undefined && sharesWords(body.name, metric));
  const used = mostUsed(neighbours.flatMap(({ key, evaluation }) => (evaluation?.metrics ?? []).map(({ definition, name }) => ({ key, value: definition ?? dictionary.find(({ body }) => sameName(body.name, name))?.id }))));
  const roles = mostUsed(neighbours.map(({ key, definition }) => ({ key, value: definition?.ownerRole })));
  return [
    ...unique([
      ...named.map((entry): Suggestion => ({ about: 'metric', metric: metricOf(entry.id, entry.body), source: { kind: 'record', of: 'metric-definition', id: entry.id, title: entry.body.name } })),
      ...used.flatMap(({ value, keys }): Suggestion[] => {
        const entry = dictionary.find(({ id }) => id === value);
        return entry ? [{ about: 'metric', metric: metricOf(entry.id, entry.body), source: { kind: 'objectives', keys } }] : [];
      }),
    ]),
    ...unique([
      ...levels.map(({ id, body }): Suggestion => ({ about: 'owner role', text: body.ownerRole, source: { kind: 'record', of: 'level', id, title: `${body.target} (${body.level})` } })),
      ...roles.map(({ value, keys }): Suggestion => ({ about: 'owner role', text: value, source: { kind: 'objectives', keys } })),
    ]),
    ...unique([
      ...levels.flatMap(({ id, body }): Suggestion[] => {
        const reported = body.forum === undefined ? undefined : forum(body.forum);
        return reported ? [{ about: 'forum', forumId: reported.id, name: reported.body.name, source: { kind: 'record', of: 'level', id, title: `${body.target} (${body.level})` } }] : [];
      }),
      ...mostUsed(neighbours.map(({ key, evaluation }) => ({ key, value: evaluation?.review?.forumId }))).flatMap(({ value, keys }): Suggestion[] => {
        const found = forum(value);
        return found ? [{ about: 'forum', forumId: found.id, name: found.body.name, source: { kind: 'objectives', keys } }] : [];
      }),
    ]),
    ...mostUsed(neighbours.map(({ key, evaluation }) => ({ key, value: evaluation?.review?.reviewer }))).slice(0, most).map(({ value, keys }): Suggestion => ({ about: 'reviewer', accountId: value, source: { kind: 'objectives', keys } })),
    ...mostUsed(neighbours.map(({ key, evaluation }) => ({ key, value: evaluation?.review?.cadence }))).slice(0, 1).map(({ value, keys }): Suggestion => ({ about: 'review cadence', cadence: value, source: { kind: 'objectives', keys } })),
  ];
}

/** What a metric of a plan takes over from its definition. */
const metricOf = (id: string, { name, counted, excluded, population, serviceHours, source, sourceLocator, method, direction, timezone }: MetricDefinition): Partial<Metric> & { name: string } => ({
  definition: id, name, counted, population, source, method, direction,
  ...(/^(nothing|none)\.?$/i.test(excluded.trim()) ? { nothingExcluded: true } : { excluded }),
  ...(serviceHours === undefined ? {} : { serviceHours }),
  ...(sourceLocator === undefined ? {} : { sourceLocator }),
  ...(timezone === undefined ? {} : { timezone }),
});

/** Values by how many objectives use them, most first, each with those that do. */
function mostUsed<T extends string>(uses: readonly { key: string; value: T | undefined }[]): { value: T; keys: string[] }[] {
  const by = new Map<T, Set<string>>();
  for (const { key, value } of uses) if (value !== undefined && value.trim() !== '') by.set(value, (by.get(value) ?? new Set()).add(key));
  return [...by].map(([value, keys]) => ({ value, keys: [...keys] })).sort((one, other) => other.keys.length - one.keys.length);
}

/** The first of those that offer the same, and not too many. */
function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  const offers = (one: Suggestion): string => (one.about === 'metric' ? (one.metric.definition ?? one.metric.name) : one.about === 'forum' ? one.forumId : one.about === 'owner role' ? one.text.trim().toLowerCase() : '');
  return suggestions.filter((one, at) => suggestions.findIndex((other) => offers(other) === offers(one)) === at).slice(0, most);
}

/** Words that say what a figure is, not how it is made. */
const plain = new Set(['the', 'of', 'and', 'for', 'to', 'in', 'a', 'mean', 'average', 'share', 'number', 'per', 'time', 'rate']);
const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !plain.has(word));

const sharesWords = (one: string, other: string): boolean => {
  const there = new Set(wordsOf(other));
  return wordsOf(one).some((word) => there.has(word));
};
