import type { Issue } from '../entities/entities';
import { fieldById } from '../fields/fieldCatalogue';
import { INVALID_DOCUMENT } from '../fields/readRichText';
import { FieldRefusal, type FieldOperation, type Writing } from '../fields/siteField';
import { badFields, badRequest, JiraRefusal } from '../refusal';

/** The two forms of a write: whole values, and operations by field. */
export interface FieldsToWrite {
  fields?: Record<string, unknown>;
  update?: Record<string, Record<string, unknown>[]>;
}

/** What Jira says of a field that cannot be written here, whatever the reason. */
const offScreen = (id: string): string => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

/**
 * Writes values into a draft of an issue. All fields are tried, and what is refused is told of by field at once.
 *
 * @param skip ids that the caller has dealt with
 * @throws JiraRefusal 400
 */
export function writeFields(draft: Issue, wish: FieldsToWrite, writing: Writing, skip: string[] = []): void {
  const errors: Record<string, string> = {};
  const operations = [...operationsOf(wish)].filter(({ id }) => !skip.includes(id));
  const twice = Object.keys(wish.fields ?? {}).find((id) => wish.update?.[id] !== undefined);
  if (twice !== undefined) throw badFields({ [twice]: `Field '${twice}' cannot appear in both 'fields' and 'update'` });
  for (const { id, operation, value } of operations) {
    if (errors[id] !== undefined) continue;
    const writer = fieldById(writing.site, id)?.writer;
    if (!writer?.onScreen(writing)) {
      errors[id] = offScreen(id);
      continue;
    }
    if (!writer.operations.includes(operation)) {
      errors[id] = `Field '${id}' does not support operation '${operation}' Supported operations are: ${writer.operations.join(', ')}`;
      continue;
    }
    try {
      writer.write(draft, operation, value, writing);
    } catch (fault) {
      if (!(fault instanceof FieldRefusal)) throw fault;
      // Told of the whole request, as Jira does for a document whose nodes do not fit.
      if (fault.message === INVALID_DOCUMENT) throw badRequest(INVALID_DOCUMENT);
      errors[id] = fault.message;
    }
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
}

function* operationsOf({ fields, update }: FieldsToWrite): Iterable<{ id: string; operation: FieldOperation; value: unknown }> {
  for (const [id, value] of Object.entries(record(fields, 'fields'))) yield { id, operation: 'set', value };
  for (const [id, list] of Object.entries(record(update, 'update'))) {
    if (!Array.isArray(list)) throw new JiraRefusal(400, [], { [id]: 'data was not an array' });
    for (const operations of list) {
      for (const [operation, value] of Object.entries(
        record(operations, id),
      )) yield { id, operation: operation as FieldOperation, value };
    }
  }
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new JiraRefusal(400, [`Can not deserialize value: ‘${what}’ must be an object`]);
  }
  return value as Record<string, unknown>;
}
