import type { catalogueCalls } from '../../contract/calls/catalogueCalls';
import type { HandlersOf } from '../handlersOf';
import { appointRole } from './appointRole';
import { catalogues } from './catalogues';
import { checkRecords } from './checkRecords';
import { endRole } from './endRole';
import { importRecords } from './importRecords';
import { keepRecord } from './keepRecord';
import { recordVersions } from './recordVersions';
import { retireRecord } from './retireRecord';

/** The use case behind each of these calls. */
export const catalogueHandlers: HandlersOf<typeof catalogueCalls> = { catalogues, keepRecord, retireRecord, recordVersions, importRecords, appointRole, endRole, checkRecords };
