import * as z from 'zod/mini';
import { objectiveCategories } from '../objective/objectiveDefinition';
import { cadences, comparators, directions } from '../plan/parts';
import type { CatalogueKind } from './catalogueKind';
import { inUse, inUseState } from './inUse';

/** The fields of a plan that a template can make mandatory, as a person reads them. */
export const templateFields = [
  'Statement', 'Policy', 'Requirement', 'Activities', 'Deliverables', 'People', 'Budget', 'Tools', 'Other parties',
  'Accountable owner', 'Owner’s role', 'Start date', 'Due date', 'Milestones', 'Metric', 'Target', 'Source', 'Calculation',
  'Exclusions', 'Review', 'Reviewer', 'Forum',
] as const;
export type TemplateField = (typeof templateFields)[number];

const schema = z.looseObject({
  version: z.literal(1),
  state: inUseState,
  name: z.string(),
  /** When to take this one. */
  use: z.string(),
  statement: z.optional(z.string()),
  category: z.optional(z.enum(objectiveCategories)),
  activities: z.optional(z.array(z.string())),
  /** What exists when the activities are done, and what must be true to accept it. */
  deliverable: z.optional(z.string()),
  acceptance: z.optional(z.string()),
  metric: z.optional(z.string()),
  unit: z.optional(z.string()),
  direction: z.optional(z.enum(directions)),
  comparator: z.optional(z.enum(comparators)),
  counted: z.optional(z.string()),
  excluded: z.optional(z.string()),
  /** How the figure is made of what is counted. */
  measuredBy: z.optional(z.string()),
  /** How often it is measured, and how often the results are looked at. */
  measured: z.optional(z.enum(cadences)),
  reviewed: z.optional(z.enum(cadences)),
  /** What happens when the target is missed. */
  ifMissed: z.optional(z.string()),
  /** Names of milestones in their order; a plan spreads them evenly over its time. */
  milestones: z.optional(z.array(z.string())),
  /** How long such an objective usually takes. */
  months: z.optional(z.int().check(z.minimum(1), z.maximum(36))),
  /** What a plan has to answer about resources; asked, and never answered by the template. */
  resourceQuestions: z.optional(z.array(z.string())),
  /** What every plan made from it has to fill. */
  mandatory: z.array(z.enum(templateFields)),
});
export type PlanTemplate = z.infer<typeof schema>;

/** Templates for objectives and their plans: what a new one starts from, and what it must fill. */
export const planTemplates: CatalogueKind<PlanTemplate> = {
  id: 'plan-template',
  one: 'plan template',
  many: 'plan templates',
  about: 'What a new objective and its plan start from, and which fields every plan has to fill.',
  shape: { name: 'plan-template', version: 1, schema, migrations: {} },
  ...inUse,
  titleOf: ({ name }) => name,
  columns: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'use', label: 'When to use it', type: 'long text', required: true },
    { name: 'mandatory', label: 'Mandatory fields', type: 'choices', choices: templateFields, required: true },
    { name: 'statement', label: 'Statement to start from', type: 'long text', required: false, help: 'What differs stands in brackets: [service], [target].' },
    { name: 'category', label: 'Category', type: 'choice', choices: objectiveCategories, required: false },
    { name: 'activities', label: 'Activities', type: 'list', required: false },
    { name: 'deliverable', label: 'Deliverable', type: 'text', required: false },
    { name: 'acceptance', label: 'Accepted when', type: 'long text', required: false },
    { name: 'metric', label: 'Metric', type: 'text', required: false },
    { name: 'unit', label: 'Unit', type: 'text', required: false },
    { name: 'direction', label: 'Better is', type: 'choice', choices: directions, required: false },
    { name: 'comparator', label: 'Target is', type: 'choice', choices: comparators, required: false },
    { name: 'counted', label: 'What is counted', type: 'long text', required: false },
    { name: 'excluded', label: 'What is excluded', type: 'long text', required: false },
    { name: 'measuredBy', label: 'How it is measured', type: 'long text', required: false },
    { name: 'measured', label: 'Measured', type: 'choice', choices: cadences, required: false },
    { name: 'reviewed', label: 'Reviewed', type: 'choice', choices: cadences, required: false },
    { name: 'ifMissed', label: 'If the target is missed', type: 'long text', required: false },
    { name: 'milestones', label: 'Milestones', type: 'list', required: false, help: 'In their order; a plan spreads them evenly over its time.' },
    { name: 'months', label: 'Usual length in months', type: 'number', least: 1, most: 36, required: false },
    { name: 'resourceQuestions', label: 'Questions about resources', type: 'list', required: false, help: 'Asked when a plan is made, never answered by the template.' },
  ],
};
