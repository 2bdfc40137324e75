import { useMemo, useRef } from 'react';
import type { PlanFacts } from '../../../src/domain/plan/planFacts';
import { currentProfile, type Profile } from '../../../src/domain/score/profile';
import type { Scoring } from '../../../src/domain/score/score';
import { previewOf, type Preview } from './preview';

/** What the rules make of a plan that is being edited; see {@link previewOf}. */
export function usePreview(facts: PlanFacts, profile: Profile = currentProfile): Scoring {
  const last = useRef<Preview>();
  return useMemo(() => {
    last.current = previewOf(facts, profile, last.current);
    return last.current.scoring;
  }, [facts, profile]);
}
