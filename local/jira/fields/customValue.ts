import type { CustomField } from '../entities/entities';
import { textOf } from '../shapes/adf';
import { momentText } from '../shapes/moment';
import { userById } from '../shapes/userShape';
import { wikiOf } from '../shapes/wikiOf';
import type { Site } from '../site';
import { schemaProblem } from './objectSchema';
import { optionText, readOption, showOption } from './options';
import { readRichText } from './readRichText';
import { FieldRefusal, type Reading } from './siteField';

/** A Forge list holds at most so many values, and an object at most so many bytes of JSON. */
const LIST_LIMIT = 100;
const OBJECT_LIMIT = 32_768;
const STRING_LIMIT = 32_767;

/**
 * Reads a value that came in for a custom field and gives the one to keep: account ids for people, group ids for
 * groups, ISO moments without milliseconds. `null` empties the field. Throws {@link FieldRefusal}.
 */
export function readCustomValue(site: Site, field: CustomField, value: unknown, version: 2 | 3 = 3): unknown {
  if (value === null || value === undefined) return null;
  if (field.type === 'rich text') return readRichText(value, version);
  if (field.collection === 'none') return readOne(site, field, value);
  if (!Array.isArray(value)) throw new FieldRefusal('data was not an array');
  if (value.length > LIST_LIMIT) throw new FieldRefusal(`The field can't have more than ${LIST_LIMIT} values.`);
  const kept = value.map((entry) => readOne(site, field, entry));
  return kept.length === 0 ? null : [...new Map(kept.map((entry) => [JSON.stringify(entry), entry])).values()];
}

function readOne(site: Site, field: CustomField, value: unknown): unknown {
  switch (field.type) {
    case 'option':
    case 'option-with-child':
      return readOption(field, value);
    case 'string':
    case 'rich text':
      if (typeof value !== 'string') throw new FieldRefusal('Operation value must be a string');
      if (value.length > STRING_LIMIT) {
        throw new FieldRefusal(
          `The entered text is too long. It exceeds the allowed limit of ${STRING_LIMIT} characters.`,
        );
      }
      return value;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw new FieldRefusal('Operation value must be a number');
      }
      return value;
    case 'date':
      return readDay(value);
    case 'datetime':
      return readMoment(value);
    case 'user':
      return readUser(site, value);
    case 'group':
      return readGroup(site, value);
    case 'object':
      return readObject(field, value);
  }
}

/** Reads `YYYY-MM-DD`, a day that exists. */
export function readDay(value: unknown): string {
  if (typeof value !== 'string') throw new FieldRefusal('Operation value must be a string');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new FieldRefusal(`Error parsing date string: ${value}`);
  }
  return value;
}

/** Reads a moment and gives it as ISO text without milliseconds. Throws {@link FieldRefusal}. */
export function readMoment(value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : '';
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new FieldRefusal(`Error parsing date string: ${String(value)}`);
  return new Date(Math.floor(at / 1_000) * 1_000).toISOString();
}

/** Reads a reference to a person, `{accountId}` or `{id}`, and gives the account id. `what` is how a refusal names the field. */
export function readUser(site: Site, value: unknown, what = 'accountId'): string {
  const reference = value as { accountId?: unknown; id?: unknown } | null;
  if (typeof reference !== 'object' || reference === null) throw new FieldRefusal('data was not an object');
  const accountId = reference.accountId ?? reference.id;
  if (typeof accountId !== 'string') throw new FieldRefusal(`Specify a valid value for ${what}`);
  const person = site.store.people.get(accountId);
  if (!person || person.closed) throw new FieldRefusal(`Specify a valid value for ${what}`);
  return accountId;
}

function readGroup(site: Site, value: unknown): string {
  const reference = value as { name?: unknown; groupId?: unknown } | null;
  if (typeof reference !== 'object' || reference === null) throw new FieldRefusal('data was not an object');
  const byId = typeof reference.groupId === 'string' ? site.store.groups.get(reference.groupId) : undefined;
  const group = byId ?? (
    typeof reference.name === 'string' ? site.store.groups.by('name', reference.name.toLowerCase())[0] : undefined
  );
  if (!group) throw new FieldRefusal(`Could not find group with name ${String(reference.name ?? reference.groupId)}`);
  return group.id;
}

function readObject(field: CustomField, value: unknown): unknown {
  if (typeof value !== 'object') throw new FieldRefusal('Operation value must be an object');
  const bytes = Buffer.byteLength(JSON.stringify(value), 'utf8');
  if (bytes > OBJECT_LIMIT) {
    throw new FieldRefusal(`The value is ${bytes} bytes long. It exceeds the limit of ${OBJECT_LIMIT} bytes.`);
  }
  const problem = field.forge?.schema === undefined ? undefined : schemaProblem(field.forge.schema, value);
  if (problem !== undefined) throw new FieldRefusal(problem);
  return value;
}

/** The kept value as Jira shows it; `null` for an empty field. */
export function showCustomValue(field: CustomField, kept: unknown, reading: Reading): unknown {
  if (kept === null || kept === undefined) return null;
  return Array.isArray(kept) && field.collection === 'list' ? kept.map(
    (one) => showOne(field, one, reading),
  ) : showOne(field, kept, reading);
}

function showOne(field: CustomField, kept: unknown, { site, actor, version }: Reading): unknown {
  if (field.type === 'rich text') return version === 2 ? wikiOf(kept) : kept;
  if (field.type === 'option' || field.type === 'option-with-child') return showOption(site, field, String(kept));
  if (field.type === 'user') return userById(site, String(kept));
  if (field.type === 'datetime') return momentText(Date.parse(String(kept)), actor.person.timeZone);
  if (field.type === 'group') {
    const group = site.store.groups.get(String(kept));
    return group ? {
      name: group.name, groupId: group.id, self: `${site.apiUrl}/group?groupId=${group.id}`,
    } : null;
  }
  return kept;
}

/** The value as a history shows it: `from`/`to` and their strings. An object's text says only that there is one. */
export function historyText(site: Site, field: CustomField, kept: unknown): { value: string | null; text: string | null } {
  if (kept === null || kept === undefined) return { value: null, text: null };
  if (field.type === 'object') return { value: null, text: '[object]' };
  if (field.type === 'rich text') return { value: null, text: textOf(kept) };
  const values = Array.isArray(kept) ? kept : [kept];
  const text = values.map((one) => textOfOne(site, field, one)).join(', ');
  const plain = field.type === 'string' || field.type === 'number';
  return { value: plain ? null : field.collection === 'list' ? `[${values.join(', ')}]` : String(kept), text };
}

function textOfOne(site: Site, field: CustomField, kept: unknown): string {
  if (field.type === 'option' || field.type === 'option-with-child') return optionText(field, String(kept));
  if (field.type === 'user') return String(userById(site, String(kept))?.displayName ?? '');
  if (field.type === 'group') return site.store.groups.get(String(kept))?.name ?? '';
  return String(kept);
}
