import * as z from 'zod/mini';
import { cadences, calendarDay, comparators, directions, noneAnswer as storedNone, quantity as storedQuantity } from '../plan/parts';
import type { StoredShape } from '../plan/reading';
import { capacityBands, resourceTypes } from '../plan/resources';

const text = z.optional(z.string());
const day = z.optional(calendarDay);
const yes = z.optional(z.boolean());
const texts = z.array(z.string());
const none = z.optional(z.strictObject(storedNone.shape));
const quantity = z.optional(z.strictObject(storedQuantity.shape));

/** What a result is held against. The parts belong together: one of them changed is another target. */
const target = z.optional(
  z.strictObject({
    direction: z.optional(z.enum(directions)),
    comparator: z.optional(z.enum(comparators)),
    value: z.optional(z.union([z.number(), z.string()])),
    unit: text,
    upTo: z.optional(z.number()),
    tolerance: z.optional(z.number()),
  }),
);

const objective = z.strictObject({
  /** The epic's summary. */
  title: text,
  statement: text,
  category: text,
  level: text,
  serves: text,
  riskTier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  success: z.optional(
    z.strictObject({ form: z.enum(['measure', 'deliverable']), metric: text, baseline: quantity, target, maintain: yes, acceptance: text }),
  ),
  /** Policy statements and applicable requirements it answers, each in the version that was in force. */
  context: z.array(z.strictObject({ id: z.string(), version: z.string() })),
  /** No applicable requirement bears on it, as somebody said. */
  noRequirement: z.optional(z.strictObject({ reason: z.string(), by: z.string(), at: z.string() })),
});

const what = z.strictObject({
  deliverables: z.array(z.strictObject({ id: z.string(), name: z.string(), acceptance: text })),
  activities: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      delivers: texts,
      responsible: z.optional(z.strictObject({ accountId: text, team: text })),
      /** Who takes part and how, as `A account-1` or `C Service desk`, sorted. */
      parties: z.optional(texts),
      routine: yes,
      changeRecord: text,
    }),
  ),
  /** Ids of the Jira issues that were under the plan, sorted. */
  promised: texts,
  noThirdPartyWork: none,
  noChangeRecords: none,
  deliveredBy: z.optional(z.strictObject({ epic: z.string(), activities: texts, evaluation: texts })),
});

const resources = z.strictObject({
  lines: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(resourceTypes),
      name: z.string(),
      band: z.optional(z.enum(capacityBands)),
      days: z.optional(z.number()),
      period: text,
      amount: z.optional(z.number()),
      currency: text,
      withinExistingBudget: yes,
      reference: text,
      input: text,
      constraint: text,
      acceptanceEvidence: text,
      followedUpBy: text,
      heldBy: text,
      gapTask: text,
      validTo: day,
    }),
  ),
  noneExtra: z.optional(z.strictObject({ role: z.string(), by: z.string(), at: z.string() })),
  noBudget: none,
  noSkills: none,
  noTools: none,
  noThirdParties: none,
});

const who = z.strictObject({
  /** Account ids; names are never kept. */
  owner: text,
  ownerRole: text,
  ownerAsWritten: text,
  contributors: texts,
});

const when = z.strictObject({
  start: day,
  due: day,
  trigger: z.optional(z.strictObject({ text: z.string(), observedBy: text, nextLook: day, longStop: day })),
  milestones: z.array(z.strictObject({ id: z.string(), name: z.string(), date: day, trigger: text, criterion: text })),
  dependencies: z.array(z.strictObject({ id: z.string(), text: z.string(), issue: text, neededBy: day })),
});

const evaluated = z.strictObject({
  metrics: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      counted: text,
      excluded: text,
      nothingExcluded: yes,
      population: text,
      serviceHours: text,
      source: text,
      sourceLocator: text,
      method: text,
      target,
      /** Targets on the way, oldest first. */
      steps: z.optional(z.array(z.strictObject({ until: calendarDay, value: z.number() }))),
      toleranceNone: yes,
      timezone: text,
      definition: text,
      frequency: z.optional(z.enum(cadences)),
      firstDue: day,
    }),
  ),
  acceptanceTest: z.optional(z.strictObject({ condition: z.string(), assessor: text })),
  approach: text,
  successRule: z.optional(z.enum(['all', 'any'])),
  review: z.optional(
    z.strictObject({ cadence: z.optional(z.enum(cadences)), reviewer: text, forum: text, forumId: text, recordedIn: text, ifMissed: text }),
  ),
});

const schema = z.strictObject({
  version: z.literal(1),
  /** Id of the epic; its key changes when it is moved. */
  issue: z.string(),
  objective,
  what,
  resources,
  who,
  when,
  evaluated,
});

/**
 * What an approval covers: the objective, the five elements of its plan, and the work items promised with them. Exactly
 * these members and no others, so that nothing stands under an approval that nobody could have read. Blank texts are left
 * out, sets are sorted, lists keep the order in which the plan shows them.
 *
 * Not covered, because changing them changes no promise: where an imported row came from, which issue an activity's work
 * hangs on, the state of the work, and evidence.
 */
export type Commitment = z.infer<typeof schema>;

export type Target = NonNullable<z.infer<typeof target>>;

/** A commitment as it was frozen, for reading it back. Its hash is that of the text it was frozen as: see commitmentText. */
export const commitment: StoredShape<Commitment> = { name: 'commitment', version: 1, schema, migrations: {} };
