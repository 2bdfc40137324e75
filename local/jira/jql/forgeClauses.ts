import type { CustomField, Issue } from '../entities/entities';
import { searchedByWords } from '../fields/creatableTypes';
import type { Asking, ClauseField, ClauseKind } from './clauseField';
import { textOf } from '../shapes/adf';
import { resolvePerson } from './resolvePerson';

/** A property of an object field that its schema makes searchable. */
interface Alias {
  alias: string;
  path: string[];
  type: string;
  searchType?: string;
}

const found = new WeakMap<object, Alias[]>();

function aliasesOf(schema: object): Alias[] {
  let aliases = found.get(schema);
  if (!aliases) {
    aliases = [...walk(schema, [])];
    found.set(schema, aliases);
  }
  return aliases;
}

function* walk(schema: object, path: string[]): Iterable<Alias> {
  const { properties } = schema as { properties?: Record<string, Record<string, unknown>> };
  for (const [name, inner] of Object.entries(properties ?? {})) {
    const here = [...path, name];
    if (typeof inner.searchAlias === 'string') {
      const type = Array.isArray(inner.type) ? String(inner.type[0]) : String(inner.type ?? 'string');
      const items = (inner.items as { type?: unknown } | undefined)?.type;
      yield {
        alias: inner.searchAlias, path: here, type: type === 'array' ? String(items ?? 'string') : type,
        ...(typeof inner.searchType === 'string' ? { searchType: inner.searchType } : {}),
      };
    }
    yield* walk(inner, here);
  }
}

/** The clause of a custom field, if `name` (lower case) is one of its names: `cf[1]`, its own, or one with an alias. */
export function forgeClause(asking: Asking, row: CustomField, name: string): ClauseField | undefined {
  const number = row.id.replace('customfield_', '');
  const own = row.name.toLowerCase();
  if (name === own || name === `cf[${number}]` || name === row.id) return fieldClause(asking, row);
  const prefixes = [`${own}.`, `cf_${number}_.`];
  const prefix = prefixes.find((it) => name.startsWith(it));
  const schema = row.forge?.schema;
  if (prefix === undefined || schema === undefined) return undefined;
  const alias = aliasesOf(schema).find((it) => it.alias.toLowerCase() === name.slice(prefix.length));
  if (!alias) return undefined;
  return valueClause(
    asking, `${row.name}.${alias.alias}`, kindOf(alias.searchType ?? alias.type),
    (issue) => at(issue.custom[row.id], alias.path),
  );
}

function fieldClause(asking: Asking, row: CustomField): ClauseField {
  const kinds: Record<CustomField['type'], ClauseKind> = {
    string: 'string', 'rich text': 'text', option: 'option', 'option-with-child': 'option', number: 'number', user: 'user', group: 'group', date: 'date',
    datetime: 'datetime', object: 'string',
  };
  const kind = searchedByWords(row.custom) ? 'text' : kinds[row.type];
  const clause = valueClause(asking, row.name, kind, (issue) => issue.custom[row.id] ?? null);
  if (row.type === 'rich text') clause.values = (issue) => [textOf(issue.custom[row.id])].filter((text) => text !== '');
  if (row.type.startsWith('option')) {
    const above = (id: string): string[] => [id, ...(row.options ?? []).flatMap((it) => (it.id === id && it.parentId !== undefined ? [it.parentId] : []))];
    clause.values = (issue) => [issue.custom[row.id] ?? []].flat().flatMap((id) => above(String(id)));
    clause.resolve = (literal) => {
      const found = (row.options ?? []).filter(({ id, value }) => id === literal || value.toLowerCase() === literal.toLowerCase());
      return found.length === 0 ? undefined : found.map(({ id }) => id);
    };
  }
  if (row.type === 'group') {
    clause.resolve = (literal) => {
      const group = asking.site.store.groups.get(literal) ?? asking.site.store.groups.by('name', literal.toLowerCase())[0];
      return group ? [group.id] : undefined;
    };
  }
  // The whole of an object can only be asked for being there.
  return row.type === 'object' ? { ...clause, resolve: () => undefined, sortable: false } : clause;
}

/** A clause over an entity property that an app declared; anything else is unknown, as in Jira. */
export function indexedPropertyClause(asking: Asking, name: string, property?: { key: string; path: string }): ClauseField[] {
  const declared = [...asking.site.store.apps.all()].flatMap((app) => app.indexedProperties);
  const path = property?.path.replace(/^\./, '');
  const match = property
    ? declared.find(
      (it) => name.toLowerCase() === 'issue.property' && it.propertyKey === property.key && it.path === path,
    )
    : declared.find((it) => it.searchAlias?.toLowerCase() === name.toLowerCase());
  if (!match) return [];
  const steps = match.path.split('.');
  return [valueClause(asking, name, kindOf(match.type), (issue) => at(issue.properties[match.propertyKey], steps))];
}

function kindOf(type: string): ClauseKind {
  const kinds: Record<string, ClauseKind> = {
    number: 'number', integer: 'number', user: 'user', date: 'date', text: 'text',
  };
  // Booleans are indexed as texts.
  return kinds[type.toLowerCase()] ?? 'string';
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (
      Array.isArray(here) ? here.map((one) => at(one, [step])) : typeof here === 'object' && here !== null && Object.hasOwn(here, step) ? (here as Record<string, unknown>)[step] : null
    ),
    value ?? null,
  );
}

function valueClause(asking: Asking, name: string, kind: ClauseKind, read: (issue: Issue) => unknown): ClauseField {
  const clause: ClauseField = {
    name, kind, sortable: true,
    values: (issue) => texts(read(issue)),
    ...(kind === 'user' ? { resolve: (literal: string) => resolvePerson(asking, literal) } : {}),
  };
  if (kind === 'number') clause.number = (issue) => {
    const value = read(issue);
    return typeof value === 'number' ? value : null;
  };
  if (kind === 'date' || kind === 'datetime') {
    clause.number = (issue) => {
      const value = read(issue);
      const ms = typeof value === 'string' ? Date.parse(
        kind === 'date' ? `${value.slice(0, 10)}T00:00:00Z` : value,
      ) : Number.NaN;
      return Number.isNaN(ms) ? null : ms;
    };
  }
  return clause;
}

function texts(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(texts);
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
