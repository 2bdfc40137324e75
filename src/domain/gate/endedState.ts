import type { Lifecycle } from '../objective/lifecycle/lifecycle';

const ended = ['suspended', 'cancelled', 'superseded'] as const;
export type EndedState = (typeof ended)[number];

/** The state in which nobody is to work towards the objective now. A closed one is done, and its last transition is still to be made. */
export const endedState = ({ state }: Lifecycle): EndedState | undefined => ended.find((one) => one === state);
