/** What a change is about; the words people read. The class follows from it. */
export type ChangeTopic = 'evaluation' | 'scope' | 'time' | 'resource' | 'accountability' | 'context' | 'editorial';

/**
 * What a change asks for. T1: full approval again, and a new version of the metric where it is one. T2: the approvers named
 * for it. T3: confirm or revise within the days the profile allows. T4: carried over by an event that names the difference.
 */
export type ChangeClass = 'T1' | 'T2' | 'T3' | 'T4';

/** Strongest first. */
export const changeClasses: readonly ChangeClass[] = ['T1', 'T2', 'T3', 'T4'];

export const classOfTopic: Record<ChangeTopic, ChangeClass> = {
  evaluation: 'T1',
  scope: 'T1',
  time: 'T2',
  resource: 'T2',
  accountability: 'T2',
  context: 'T3',
  editorial: 'T4',
};

/** The strongest class among changes; `undefined` when there are none. */
export const strongestClass = (changes: readonly { class: ChangeClass }[]): ChangeClass | undefined =>
  changeClasses.find((one) => changes.some((change) => change.class === one));
