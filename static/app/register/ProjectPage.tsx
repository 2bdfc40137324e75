import { lazy, Suspense } from 'react';
import { PlaceContext, useHostPlace } from '../site/place';
import { Register } from './Register';

const WorkshopPage = lazy(() => import('../workshop/WorkshopPage').then(({ WorkshopPage: page }) => ({ default: page })));

/** The project's page: its register, and under `/workshop` the workshop its objectives are set in. */
export function ProjectPage() {
  const place = useHostPlace();
  if (place === undefined) return null;
  return (
    <PlaceContext.Provider value={place}>
      {place.parts[0] === 'workshop' ? (
        <Suspense fallback={null}>
          <WorkshopPage />
        </Suspense>
      ) : (
        <Register />
      )}
    </PlaceContext.Provider>
  );
}
