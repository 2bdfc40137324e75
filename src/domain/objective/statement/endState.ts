
/**
 * Something that is done or not done, without a number.
 *
 * - `deliverable`: a thing that is made, changed or handed over (“publish the manual”)
 * - `event`: a thing that happens or is granted (“obtain certification”, “the portal is live”)
 * - `universal`: a checkable thing said of all or none (“every package has tests”)
 */
export interface EndState {
  kind: 'deliverable' | 'event' | 'universal';
  /** Token indexes of the words that say it, `to` excluded. */
  from: number;
  to: number;
}
