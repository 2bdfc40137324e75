import { lazy, Suspense } from 'react';
import { PlaceContext, useHostPlace } from '../site/place';
import { ProjectNav } from './ProjectNav';
import { Register } from './Register';

const WorkshopPage = lazy(() => import('../workshop/WorkshopPage').then(({ WorkshopPage: page }) => ({ default: page })));
const CoveragePage = lazy(() => import('../coverage/CoveragePage').then(({ CoveragePage: page }) => ({ default: page })));

/**
 * The project's page: its register, under `/coverage` where objectives lack, under `/workshop` the workshop they are set in,
 * and under `/create` the register with the making of one begun.
 */
export function ProjectPage() {
  const place = useHostPlace();
  if (place === undefined) return null;
  const [first] = place.parts;
  return (
    <PlaceContext.Provider value={place}>
      {first !== 'workshop' && <ProjectNav />}
      {first === 'workshop' || first === 'coverage' ? (
        <Suspense fallback={null}>{first === 'workshop' ? <WorkshopPage /> : <CoveragePage />}</Suspense>
      ) : (
        <Register begin={first === 'create' ? 'create' : undefined} />
      )}
    </PlaceContext.Provider>
  );
}
