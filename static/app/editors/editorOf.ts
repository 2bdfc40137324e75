import { lazy, type ComponentType } from 'react';
import type { Element } from '../../../src/domain/plan/fields';
import type { EditorProps } from './editorProps';

/** The editor of each element, loaded when somebody edits. */
export const editorOf: Record<Element, ComponentType<EditorProps>> = {
  objective: lazy(() => import('./objective/ObjectiveEditor').then(({ ObjectiveEditor }) => ({ default: ObjectiveEditor }))),
  what: lazy(() => import('./what/PlannedWorkEditor').then(({ PlannedWorkEditor }) => ({ default: PlannedWorkEditor }))),
  resources: lazy(() => import('./resources/ResourcesEditor').then(({ ResourcesEditor }) => ({ default: ResourcesEditor }))),
  who: lazy(() => import('./who/OwnerEditor').then(({ OwnerEditor }) => ({ default: OwnerEditor }))),
  when: lazy(() => import('./when/TimingEditor').then(({ TimingEditor }) => ({ default: TimingEditor }))),
  evaluated: lazy(() => import('./evaluated/EvaluationEditor').then(({ EvaluationEditor }) => ({ default: EvaluationEditor }))),
};
