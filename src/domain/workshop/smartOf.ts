import type { CatalogueFacts } from '../plan/catalogueFacts';
import type { PlanFacts } from '../plan/planFacts';
import { answerCheck, smart, type CheckVerdict } from '../score/checks';
import type { Finding } from '../score/score';
import { definitionOf, type CandidateContent } from './workshop';

/** What keeps a candidate from being shown to be achievable. Nothing is committed in a workshop, so it is only estimated. */
export type NotEstimated = 'no owner' | 'no effort' | 'effort unknown' | 'no cost';

/** The verdict on one of the five letters, and what it rests on. */
export type Letter =
  | { id: 'specific' | 'measurable' | 'relevant' | 'time-bound'; verdict: CheckVerdict; findings: Finding[] }
  | { id: 'achievable'; verdict: CheckVerdict; lacking: NotEstimated[] };

/**
 * Reads a candidate as the objective it would become, by the rules that read every objective: what is said here of four
 * letters is what its epic says later. The fifth is told from the estimate, as means are committed only in a plan.
 *
 * @param catalogues the site's records; without them relevance that rests on them could not be told
 */
export function smartOf(candidate: CandidateContent, catalogues?: CatalogueFacts): Letter[] {
  const facts = factsOf(candidate, catalogues);
  return smart.map((check): Letter => {
    if (check.id === 'achievable') return achievable(candidate);
    const { verdict, findings } = answerCheck(check, facts);
    return { id: check.id as 'specific', verdict, findings };
  });
}

function achievable({ owner, effort, cost }: CandidateContent): Letter {
  const lacking: NotEstimated[] = [];
  if (owner === undefined) lacking.push('no owner');
  if (effort === undefined) lacking.push('no effort');
  if (effort === 'unknown') lacking.push('effort unknown');
  if (cost === undefined) lacking.push('no cost');
  const verdict = lacking.length === 0 ? 'shown' : owner === undefined && (effort === undefined || effort === 'unknown') ? 'not shown' : 'shown in part';
  return { id: 'achievable', verdict, lacking };
}

/** A candidate as a plan of which nothing but the objective is there; no epic stands behind it yet. */
export function factsOf(candidate: CandidateContent, catalogues?: CatalogueFacts): PlanFacts {
  return {
    issue: { id: '0', key: '', summary: candidate.sentence, created: '1970-01-01' },
    // Rules that look at the account itself are not among those asked here.
    owner: { kind: 'nobody' },
    contributors: [],
    ...(candidate.due === undefined ? {} : { due: candidate.due }),
    definition: { kind: 'value', value: definitionOf(candidate) },
    plannedWork: { kind: 'absent' },
    resources: { kind: 'absent' },
    timing: { kind: 'absent' },
    evaluation: { kind: 'absent' },
    ...(catalogues === undefined ? {} : { catalogues }),
  };
}
