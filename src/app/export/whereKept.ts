import { catalogueKindIds, type CatalogueKindId } from '../../domain/catalogues/catalogueKinds';
import { theSite } from '../ledger/siteCheckpoints';
import { objectiveSources } from '../objective/objectiveSources';
import type { RecordKind } from '../ports';

/** How the records of a kind are found when everything is taken along. */
export type WhereKept =
  /** All versions stand apart, and the shelf says which is in force. */
  | { kind: 'on the shelf' }
  /** There is one for each of these ids. */
  | { kind: 'by id'; ids: readonly string[] }
  /** Nothing else lists them. */
  | { kind: 'by index' }
  /** It is made of other records, or a mark of how far the app's own rounds have come: left out. */
  | { kind: 'nothing of its own' };

const onShelf: WhereKept = { kind: 'on the shelf' };
const ofTheSite: WhereKept = { kind: 'by id', ids: [theSite] };
const byIndex: WhereKept = { kind: 'by index' };

/** Where each kind of record is found; a kind that is not here does not compile. */
export const whereKept: Record<RecordKind, WhereKept> = {
  'objective-sources': { kind: 'by id', ids: [objectiveSources.id] },
  'site-record-issue': ofTheSite,
  checkpoint: ofTheSite,
  'adopted-objective': byIndex,
  workshop: byIndex,
  'former-member': byIndex,
  'role-assignment': onShelf,
  'record-shelf': { kind: 'nothing of its own' },
  look: { kind: 'nothing of its own' },
  ...(Object.fromEntries(catalogueKindIds.map((kind) => [kind, onShelf])) as Record<CatalogueKindId, WhereKept>),
};
