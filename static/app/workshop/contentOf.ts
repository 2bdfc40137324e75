import type { Candidate, CandidateContent } from '../../../src/domain/workshop/workshop';

/** What people said of a candidate, without what the app keeps beside it. */
export function contentOf({ sentence, fields, owner, due, effort, cost, value, effortGrade, risk }: Candidate): CandidateContent {
  return {
    sentence,
    fields,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(effort === undefined ? {} : { effort }),
    ...(cost === undefined ? {} : { cost }),
    ...(value === undefined ? {} : { value }),
    ...(effortGrade === undefined ? {} : { effortGrade }),
    ...(risk === undefined ? {} : { risk }),
  };
}
