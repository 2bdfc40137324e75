import type { Issue } from '../entities/entities';
import { fieldById } from '../fields/fieldCatalogue';
import type { Reading } from '../fields/siteField';
import { issueShape } from '../shapes/issueShape';

/** Jira's own fields that a validator is told of; of custom fields all are. */
const TOLD = ['description', 'assignee', 'resolution', 'priority', 'issuetype', 'labels', 'issuelinks', 'parent'];

/**
 * The values that come with a transition, as a validator's function is told them: in the form of `GET /issue` (version
 * 3), empty lists as null, of people the account id alone.
 */
export function modifiedFields(reading: Reading, draft: Issue, ids: string[]): Record<string, unknown> {
  const told = ids.filter((id) => TOLD.includes(id) || fieldById(reading.site, id)?.custom === true);
  if (told.length === 0) return {};
  const { fields } = issueShape({ ...reading, version: 3 }, draft, { fields: told, expand: new Set() });
  return Object.fromEntries(Object.entries(fields as Record<string, unknown>).map(([id, value]) => [id, plain(value)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  const { accountId } = (value ?? {}) as { accountId?: unknown };
  return typeof accountId === 'string' ? { accountId } : value;
}
