import * as z from 'zod/mini';
import { defaultWorkKinds, type WorkKindMap } from '../plan/workKind';
import type { CatalogueKind } from './catalogueKind';

const names = z.optional(z.array(z.string()));

const schema = z.looseObject({
  version: z.literal(1),
  state: z.literal('in force'),
  /** As in plan/workKind.ts; what is left out is known by the app's own choice. */
  changeTypes: names,
  changeLabels: names,
  trainingTypes: names,
  trainingLabels: names,
  reportingTypes: names,
  reportingLabels: names,
});
export type WorkKindRules = z.infer<typeof schema>;

/** By which issue types and labels the site tells change records, training and reporting from other work. */
export const workKindRules: CatalogueKind<WorkKindRules> = {
  id: 'work-kinds',
  one: 'kinds of work',
  many: 'kinds of work',
  about: 'By which issue types and labels change records, training and reporting tasks are told from other work under a plan.',
  shape: { name: 'work-kinds', version: 1, schema, migrations: {} },
  states: ['in force'],
  inForce: ['in force'],
  retired: 'in force',
  single: true,
  titleOf: () => 'Kinds of work',
  columns: [
    { name: 'changeTypes', label: 'Issue types of change records', type: 'list', required: false, help: defaultWorkKinds['change record'].types.join(', ') },
    { name: 'changeLabels', label: 'Labels of change records', type: 'list', required: false },
    { name: 'trainingTypes', label: 'Issue types of training tasks', type: 'list', required: false },
    { name: 'trainingLabels', label: 'Labels of training tasks', type: 'list', required: false },
    { name: 'reportingTypes', label: 'Issue types of reporting and dashboard tasks', type: 'list', required: false },
    { name: 'reportingLabels', label: 'Labels of reporting and dashboard tasks', type: 'list', required: false },
  ],
};

/** The kinds of a site; the app's own choice wherever it says nothing. */
export function workKindMapOf(rules: WorkKindRules | undefined): WorkKindMap {
  const { 'change record': change, 'training task': training, 'reporting task': reporting } = defaultWorkKinds;
  return {
    'change record': { types: rules?.changeTypes ?? change.types, labels: rules?.changeLabels ?? change.labels },
    'training task': { types: rules?.trainingTypes ?? training.types, labels: rules?.trainingLabels ?? training.labels },
    'reporting task': { types: rules?.reportingTypes ?? reporting.types, labels: rules?.reportingLabels ?? reporting.labels },
  };
}
