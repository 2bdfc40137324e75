import type { ObjectiveRecord } from './objectiveRecord';

/**
 * The record without plans that only history needs: that of the version in force stays, and that of what was submitted last
 * unless it is the same. A plan is up to 160 KB, and an answer to a screen 5 MB. Everything that is concluded from a record
 * is concluded alike from the light one; an older plan is read for itself.
 */
export function lightRecord(record: ObjectiveRecord): ObjectiveRecord {
  const { submissions, versions } = record.approvals;
  const inForce = versions.at(-1);
  const last = submissions.at(-1);
  return {
    ...record,
    approvals: {
      ...record.approvals,
      versions: versions.map((one) => (one === inForce ? one : { ...one, commitment: undefined })),
      submissions: submissions.map((one) => (one === last && one.sequence !== inForce?.submission ? one : { ...one, commitment: undefined })),
    },
  };
}
