import type { ledgerCalls } from '../../contract/calls/ledgerCalls';
import type { HandlersOf } from '../handlersOf';
import { eraseFromRecord } from './eraseFromRecord';
import { formerMembers } from './formerMembers';
import { ledgerJob } from './ledgerJob';
import { ledgerStanding } from './ledgerStanding';
import { publishCheckpoint } from './publishCheckpoint';
import { recordProof } from './recordProof';
import { setRecordIssue } from './setRecordIssue';
import { verifyRecord } from './verifyRecord';

/** The use case behind each of these calls. */
export const ledgerHandlers: HandlersOf<typeof ledgerCalls> = {
  ledgerStanding,
  verifyRecord,
  ledgerJob,
  recordProof,
  publishCheckpoint,
  setRecordIssue,
  eraseFromRecord,
  formerMembers,
};
