import * as z from 'zod/mini';
import { directions } from '../plan/parts';
import type { CatalogueKind } from './catalogueKind';

const states = ['draft', 'baselined', 'superseded'] as const;

const schema = z.looseObject({
  version: z.literal(1),
  state: z.enum(states),
  name: z.string(),
  /** What the figure answers. */
  question: z.string(),
  counted: z.string(),
  /** What is left out; “nothing” where nothing is. */
  excluded: z.string(),
  population: z.string(),
  serviceHours: z.optional(z.string()),
  unit: z.string(),
  /** How the figure is made of what is counted. */
  method: z.string(),
  rounding: z.string(),
  /** The system, and where in it the figures come from. */
  source: z.string(),
  sourceLocator: z.optional(z.string()),
  timezone: z.optional(z.string()),
  collector: z.optional(z.string()),
  /** What is done with missing, doubled and corrected values. */
  dataQuality: z.optional(z.string()),
  direction: z.enum(directions),
  baseline: z.optional(z.looseObject({ value: z.string(), period: z.string() })),
  /** Account id. */
  owner: z.string(),
});
export type MetricDefinition = z.infer<typeof schema>;

/** The metric dictionary: what each figure means, so that two objectives with one metric mean the same. */
export const metricDefinitions: CatalogueKind<MetricDefinition> = {
  id: 'metric-definition',
  one: 'metric',
  many: 'metrics',
  about: 'What each figure means: what is counted and excluded, how it is calculated and where it comes from.',
  shape: { name: 'metric-definition', version: 1, schema, migrations: {} },
  states,
  inForce: ['baselined'],
  retired: 'superseded',
  titleOf: ({ name }) => name,
  columns: [
    { name: 'name', label: 'Name', type: 'text', required: true },
    { name: 'question', label: 'Question it answers', type: 'long text', required: true },
    { name: 'counted', label: 'What is counted', type: 'long text', required: true },
    { name: 'excluded', label: 'What is excluded', type: 'long text', required: true, help: 'Write “nothing” where nothing is excluded.' },
    { name: 'population', label: 'Population', type: 'long text', required: true, help: 'All the cases the figure speaks about.' },
    { name: 'serviceHours', label: 'Service hours', type: 'text', required: false },
    { name: 'unit', label: 'Unit', type: 'text', required: true },
    { name: 'method', label: 'Calculation', type: 'long text', required: true },
    { name: 'rounding', label: 'Rounding', type: 'text', required: true },
    { name: 'source', label: 'Source', type: 'text', required: true },
    { name: 'sourceLocator', label: 'Where in the source', type: 'text', required: false, help: 'A report, a query or an address.' },
    { name: 'timezone', label: 'Time zone', type: 'text', required: false },
    { name: 'collector', label: 'Collected by', type: 'text', required: false },
    { name: 'dataQuality', label: 'Missing and corrected values', type: 'long text', required: false },
    { name: 'direction', label: 'Better is', type: 'choice', choices: directions, required: true },
    { name: 'baseline.value', label: 'Baseline', type: 'text', required: 'in its group' },
    { name: 'baseline.period', label: 'Period of the baseline', type: 'text', required: 'in its group' },
    { name: 'owner', label: 'Owner', type: 'person', required: true },
  ],
};
