import * as z from 'zod/mini';
import type { ChangeProfile } from '../commitment/changeProfile';
import type { CatalogueKind } from './catalogueKind';

const whole = (most: number) => z.int().check(z.minimum(0), z.maximum(most));

const schema = z.looseObject({
  version: z.literal(1),
  state: z.literal('in force'),
  /** As in commitment/changeProfile.ts. */
  endLaterDays: whole(365),
  movedWorkingDays: whole(250),
  movedPercentOfPlan: whole(100),
  resourcePercent: whole(100),
  confirmWithinDays: whole(365),
});
export type ChangeTolerances = z.infer<typeof schema>;

/** How much of an approved plan may change before it has to be approved again. */
export const changeTolerances: CatalogueKind<ChangeTolerances> = {
  id: 'change-profile',
  one: 'change tolerances',
  many: 'change tolerances',
  about: 'How much of an approved plan may change before it has to be approved again.',
  shape: { name: 'change-profile', version: 1, schema, migrations: {} },
  states: ['in force'],
  inForce: ['in force'],
  retired: 'in force',
  single: true,
  titleOf: () => 'Change tolerances',
  columns: [
    { name: 'endLaterDays', label: 'Days the end may move later', type: 'number', least: 0, most: 365, required: true },
    { name: 'movedWorkingDays', label: 'Working days another date may move', type: 'number', least: 0, most: 250, required: true },
    { name: 'movedPercentOfPlan', label: 'The same, in per cent of the plan’s length', type: 'number', least: 0, most: 100, required: true },
    { name: 'resourcePercent', label: 'Per cent days or money may move', type: 'number', least: 0, most: 100, required: true },
    { name: 'confirmWithinDays', label: 'Days to confirm after a policy or requirement changed', type: 'number', least: 0, most: 365, required: true },
  ],
};

/** The tolerances of a version of the record, as changes are classed by them. The version is part of every class given. */
export const changeProfileOf = ({ endLaterDays, movedWorkingDays, movedPercentOfPlan, resourcePercent, confirmWithinDays }: ChangeTolerances, version: number): ChangeProfile => ({
  version: `site-${version}`,
  endLaterDays,
  movedWorkingDays,
  movedPercentOfPlan,
  resourcePercent,
  confirmWithinDays,
});
