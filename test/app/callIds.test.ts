import { calls, type CallName } from '../../src/contract/calls';

/** One issue must never have two chains, so its id must not be writable in two ways. */
describe('An id in a call has one form', () => {
  const named = (Object.keys(calls) as CallName[]).filter((name) => {
    const told = calls[name].request.safeParse({ issueId: '' });
    return !told.success && told.error.issues.some(({ path }) => path[0] === 'issueId');
  });

  it('is asked of every call about one issue', () => {
    expect(named).toEqual(expect.arrayContaining(['rescore', 'openRecord', 'submitPlan', 'approvePlan', 'addEvidence', 'setRecordIssue']));
  });

  it.each(named)('%s refuses an id with leading zeros, and one too long for a number', (name) => {
    for (const issueId of ['010042', '0', '9007199254740993']) {
      const told = calls[name].request.safeParse({ issueId });
      expect(told.success ? [] : told.error.issues.map(({ path }) => path[0])).toContain('issueId');
    }
    const right = calls[name].request.safeParse({ issueId: '10042' });
    expect(right.success ? [] : right.error.issues.map(({ path }) => path[0])).not.toContain('issueId');
  });
});
