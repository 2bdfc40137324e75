import { KeeperNote } from './KeeperNote';
import type { StepGiven } from './SetupSteps';

/** The records of the site are kept on pages of their own; the checks below lead there. */
export function RecordsStep({ reading }: StepGiven) {
  return <KeeperNote reading={reading} />;
}
