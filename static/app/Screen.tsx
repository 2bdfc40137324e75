import { lazy, Suspense, useLayoutEffect, useMemo, type ComponentType } from 'react';
import { Crash } from './faces/Crash';
import { Trouble } from './faces/Trouble';
import { useLoaded } from './host/useLoaded';
import { readViewer, type Viewer } from './host/viewer';
import { ViewerContext } from './host/ViewerContext';
import { makeFormats } from './words/formats';

/** The screen of each module by its key in the manifest; each is a chunk of its own. */
const screens: Record<string, ComponentType> = {
  'delivery-plan': lazy(() => import('./panel/DeliveryPlan').then(({ DeliveryPlan }) => ({ default: DeliveryPlan }))),
  'service-objective': lazy(() => import('./glance/ServiceObjective').then(({ ServiceObjective }) => ({ default: ServiceObjective }))),
  throughline: lazy(() => import('./site/SitePage').then(({ SitePage }) => ({ default: SitePage }))),
  'set-up': lazy(() => import('./setup/SetupPage').then(({ SetupPage }) => ({ default: SetupPage }))),
  objectives: lazy(() => import('./register/ProjectPage').then(({ ProjectPage }) => ({ default: ProjectPage }))),
};
/** The pages of a rule on a transition, by the key of the rule's module. */
const rules: Record<string, ComponentType> = {
  'plan-is-ready': lazy(() => import('./gate/ValidatorRule').then(({ ValidatorRule }) => ({ default: ValidatorRule }))),
  'plan-is-approved': lazy(() => import('./gate/ValidatorRule').then(({ ValidatorRule }) => ({ default: ValidatorRule }))),
  'plan-stands': lazy(() => import('./gate/ConditionRule').then(({ ConditionRule }) => ({ default: ConditionRule }))),
};
/** What our own screens show in the host's modal, by what they asked for. */
const modals: Record<string, ComponentType> = {
  approval: lazy(() => import('./record/approval/ApprovalModal').then(({ ApprovalModal }) => ({ default: ApprovalModal }))),
};
const FieldView = lazy(() => import('./fields/FieldView').then(({ FieldView: view }) => ({ default: view })));
const FieldEdit = lazy(() => import('./fields/FieldEdit').then(({ FieldEdit: edit }) => ({ default: edit })));

/** Reads who looks and at what, then shows the screen of that module. */
export function Screen() {
  const [viewer] = useLoaded(readViewer);
  if (viewer.kind === 'loading') return null;
  if (viewer.kind !== 'ready') return <Bare reason={viewer.kind === 'trouble' ? viewer.reason : ''} />;
  return <Shown viewer={viewer.value} />;
}

function Shown({ viewer }: { viewer: Viewer }) {
  const given = useMemo(() => ({ viewer, formats: makeFormats(viewer.locale, viewer.timeZone) }), [viewer]);
  const Surface = surfaceOf(viewer);
  const raised = viewer.modal !== undefined || (viewer.rule !== undefined && viewer.rule.page !== 'view');
  useLayoutEffect(() => void document.documentElement.toggleAttribute('data-raised', raised), [raised]);
  return (
    <ViewerContext.Provider value={given}>
      <Crash>
        {Surface ? (
          <main>
            <Suspense fallback={null}>
              <Surface />
            </Suspense>
          </main>
        ) : (
          <Trouble reason={`Module ${viewer.moduleKey}: there is no screen for it`} />
        )}
      </Crash>
    </ViewerContext.Provider>
  );
}

function surfaceOf({ field, modal, moduleKey, rule }: Viewer): ComponentType | undefined {
  if (modal) return modals[modal.show];
  if (rule) return rules[moduleKey];
  return field ? (field.entry === 'edit' ? FieldEdit : FieldView) : screens[moduleKey];
}

/** Before the host has answered there is no locale to speak in. */
function Bare({ reason }: { reason: string }) {
  const given = useMemo(() => ({ viewer: {} as Viewer, formats: makeFormats('en', 'UTC') }), []);
  return (
    <ViewerContext.Provider value={given}>
      <Trouble reason={reason} />
    </ViewerContext.Provider>
  );
}
