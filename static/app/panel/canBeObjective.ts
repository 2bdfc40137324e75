import type { OpenedObjective } from '../../../src/jira/openObjective';

/** Only epics of company-managed projects can be objectives; see the README. */
export const canBeObjective = ({ issue }: OpenedObjective): boolean => issue.hierarchyLevel === 1 && !issue.teamManaged;
