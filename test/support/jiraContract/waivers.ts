import type { SpecDocument, SpecSchema } from './officialSpec';

/** A place where the official description refuses what Jira Cloud really answers, loosened for the reason given. */
export interface Waiver {
  /** Schema in `components`. */
  schema: string;
  /** Properties that may be null although the description says otherwise. */
  mayBeNull?: string[];
  /** Properties that Jira answers and the description does not have. */
  alsoHas?: string[];
  /** Properties that the description asks for and Jira leaves out. */
  mayBeAbsent?: string[];
  /** Any further properties are let through. */
  isOpen?: true;
  because: string;
}

/**
 * Every waiver. The first five are all that real answers (53 issues with 1,142 changelog entries, 191 fields, 13 issue
 * types, one server's facts) break the description in.
 */
export const waivers: readonly Waiver[] = [
  {
    schema: 'ChangeDetails',
    mayBeNull: ['from', 'to', 'fromString', 'toString'],
    because: 'a field that was empty before or is empty after has null there, in every real changelog',
  },
  {
    schema: 'ChangeDetails',
    alsoHas: ['tmpFromAccountId', 'tmpToAccountId'],
    because: 'real changes of an assignee carry both account ids under these names too',
  },
  { schema: 'FieldDetails', alsoHas: ['untranslatedName'], because: '147 of 191 real fields carry it' },
  { schema: 'IssueTypeDetails', alsoHas: ['untranslatedName'], because: '13 of 13 real issue types carry it' },
  { schema: 'ServerInformation', alsoHas: ['defaultLocale'], because: 'a real server’s facts carry it' },
  {
    schema: 'IssueLink',
    mayBeAbsent: ['inwardIssue', 'outwardIssue'],
    because: 'a link read from an issue shows the other issue only; the description asks for both',
  },
  {
    schema: 'BulkIssueResults',
    alsoHas: ['expand'],
    because: 'the description’s own example of the answer begins with it',
  },
  {
    schema: 'Project',
    alsoHas: ['entityId'],
    because: 'every real team-managed project carries it beside `uuid`, with the same value',
  },
  {
    schema: 'Project',
    alsoHas: ['projectKeys'],
    because: 'the documented expansion of this name brings it, and clients that are tried on Cloud read it there',
  },
  {
    schema: 'JqlQueryClause',
    isOpen: true,
    because: 'it is closed beside the four forms a clause may have, and so forbids every property that they require',
  },
];

/** Loosens a description in place. Throws when a waiver names what is not there: it would loosen nothing, unseen. */
export function applyWaivers(document: SpecDocument): void {
  for (const { schema, mayBeNull = [], alsoHas = [], mayBeAbsent = [], isOpen } of waivers) {
    const target = document.components.schemas[schema];
    if (!target) throw new Error(`waivers: expected the description to have a schema ${schema}`);
    const properties = (target.properties ?? {}) as Record<string, SpecSchema>;
    for (const name of mayBeNull) {
      const property = properties[name];
      if (!property) throw new Error(`waivers: expected ${schema} to have a property ${name}`);
      properties[name] = { anyOf: [property], nullable: true };
    }
    for (const name of alsoHas) {
      if (properties[name]) throw new Error(`waivers: ${schema} has ${name} by now; the waiver is not needed`);
      properties[name] = {};
    }
    for (const name of mayBeAbsent) {
      const required = (target.required ?? []) as string[];
      if (!required.includes(name)) throw new Error(`waivers: expected ${schema} to require ${name}`);
      required.splice(required.indexOf(name), 1);
    }
    if (isOpen) {
      if (target.additionalProperties !== false) throw new Error(`waivers: ${schema} is open by itself by now`);
      delete target.additionalProperties;
    }
  }
}
