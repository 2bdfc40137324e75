import * as z from 'zod/mini';
import { objectiveCategories } from '../objective/objectiveDefinition';
import { cadences } from '../plan/parts';
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
  metric: z.optional(z.string()),
  measuredBy: z.optional(z.string()),
  reviewed: z.optional(z.enum(cadences)),
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
    { name: 'statement', label: 'Statement to start from', type: 'long text', required: false },
    { name: 'category', label: 'Category', type: 'choice', choices: objectiveCategories, required: false },
    { name: 'activities', label: 'Activities', type: 'list', required: false },
    { name: 'metric', label: 'Metric', type: 'text', required: false },
    { name: 'measuredBy', label: 'How it is measured', type: 'long text', required: false },
    { name: 'reviewed', label: 'Reviewed', type: 'choice', choices: cadences, required: false },
  ],
};
