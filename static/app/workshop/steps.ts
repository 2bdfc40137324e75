import { lazy, type ComponentType } from 'react';
import type { CatalogueFacts } from '../../../src/domain/plan/catalogueFacts';
import { smartOf } from '../../../src/domain/workshop/smartOf';
import type { Workshop } from '../../../src/domain/workshop/workshop';
import type { StepGiven } from './given';

/** A step of the workshop: its path, how far it has come, and its screen. */
export interface Step {
  path: 'priorities' | 'ideas' | 'smart' | 'estimate' | 'order' | 'promote' | 'publish';
  /** What its state says: how many, of how many. */
  far(workshop: Workshop, catalogues: CatalogueFacts | undefined): { count: number; of: number };
  Page: ComponentType<StepGiven>;
}

/** The steps in their order; any of them can be opened at any time. */
export const steps: readonly Step[] = [
  {
    path: 'priorities',
    far: ({ priorities: { policies, requirements, services } }) => ({ count: policies.length + requirements.length + services.length, of: 0 }),
    Page: lazy(() => import('./PrioritiesStep').then(({ PrioritiesStep }) => ({ default: PrioritiesStep }))),
  },
  {
    path: 'ideas',
    far: ({ candidates }) => ({ count: candidates.length, of: 0 }),
    Page: lazy(() => import('./IdeasStep').then(({ IdeasStep }) => ({ default: IdeasStep }))),
  },
  {
    path: 'smart',
    far: ({ candidates }, catalogues) => ({
      count: candidates.filter((candidate) => smartOf(candidate, catalogues).every(({ verdict }) => verdict === 'shown')).length,
      of: candidates.length,
    }),
    Page: lazy(() => import('./SmartStep').then(({ SmartStep }) => ({ default: SmartStep }))),
  },
  {
    path: 'estimate',
    far: ({ candidates }) => ({ count: candidates.filter(({ effort, cost }) => effort !== undefined && cost !== undefined).length, of: candidates.length }),
    Page: lazy(() => import('./EstimateStep').then(({ EstimateStep }) => ({ default: EstimateStep }))),
  },
  {
    path: 'order',
    far: ({ candidates }) => ({ count: candidates.filter(({ chosen }) => chosen).length, of: candidates.length }),
    Page: lazy(() => import('./OrderStep').then(({ OrderStep }) => ({ default: OrderStep }))),
  },
  {
    path: 'promote',
    far: ({ candidates }) => ({ count: candidates.filter(({ epic }) => epic).length, of: candidates.filter(({ chosen }) => chosen).length }),
    Page: lazy(() => import('./PromoteStep').then(({ PromoteStep }) => ({ default: PromoteStep }))),
  },
  {
    path: 'publish',
    far: ({ published }) => ({ count: published.length, of: 0 }),
    Page: lazy(() => import('./PublishStep').then(({ PublishStep }) => ({ default: PublishStep }))),
  },
];
