import type { Lozenge } from '../../../src/domain/plan/registerRow';

/** The look of a state: what needs a plan, what waits for somebody, what is under way, what is settled. The word says it all. */
export function lozengeAppearance(state: Lozenge): 'default' | 'removed' | 'inprogress' | 'success' | 'new' | 'moved' {
  switch (state) {
    case 'no plan': return 'removed';
    case 'in review': return 'new';
    case 'approved': return 'success';
    case 'in progress': return 'inprogress';
    default: return 'default';
  }
}
