import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import type { CatalogueFacts } from '../../../src/domain/plan/catalogueFacts';
import type { Workshop } from '../../../src/domain/workshop/workshop';
import type { OpenWorkshop } from './useWorkshop';

/** What every step of the workshop is given. */
export interface StepGiven {
  workshop: Workshop;
  /** The viewer may change it. */
  may: boolean;
  /** Issue types that are objectives in this project. */
  typeIds: readonly string[];
  /** `YYYY-MM-DD` on the site's clock. */
  today: string;
  /** The site's records; absent where they could not be read. */
  records: OpenedCatalogues | undefined;
  /** The same, as the rules read them. */
  catalogues: CatalogueFacts | undefined;
  change: OpenWorkshop['change'];
  promote: OpenWorkshop['promote'];
}
