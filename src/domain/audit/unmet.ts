import type { Unmet } from '../record/decision';

/** Everything that can stand in the way of a step of a sample; the words are made where it is shown. */
export type AuditItem =
  | 'purpose is said'
  | 'population has objectives'
  | 'size is within the population'
  | 'less is expected than is tolerable'
  | 'a seed is given'
  | 'seed has enough digits'
  | 'auditor gave enough digits'
  | 'auditee gave enough digits'
  | 'public value is from after the freezing'
  | 'a reason is given'
  | 'there is another ticket'
  | 'auditor is independent'
  | 'a note says what was found';

/** One item, or none where it is met. */
export const unless = (met: boolean, item: AuditItem, facts: Unmet['facts'] = {}): Unmet[] => (met ? [] : [{ item, facts }]);
