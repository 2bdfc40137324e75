import { afterFault } from '../../static/app/host/useLoaded';
import { nameOf } from '../../static/app/people/nameOf';
import { JiraTrouble } from '../../src/jira/jiraFetch';

describe('what a screen shows when Jira does not answer', () => {
  const fault = new JiraTrouble('down', 'GET /rest/api/3/issue/1', 503);

  it('a value that could not be read again stays, with the reason', () => {
    expect(afterFault({ kind: 'ready', value: 7 }, fault)).toEqual({
      kind: 'ready',
      value: 7,
      lacking: { kind: 'trouble', reason: 'GET /rest/api/3/issue/1: Jira answered 503' },
    });
  });

  it('without a value there is only the reason', () => {
    expect(afterFault({ kind: 'loading' }, new JiraTrouble('not found', 'GET', 404))).toEqual({ kind: 'refused' });
  });

  it('a person who could not be looked up is not called a former member', () => {
    const say = (key: string): string => key;
    expect(nameOf('unknown', say)).toBe('unknownPerson');
    expect(nameOf('former', say)).toBe('formerMember');
    expect(nameOf({ accountId: 'a', displayName: '', active: false }, say)).toBe('formerMember');
    expect(nameOf({ accountId: 'a', displayName: '' }, say)).toBe('unknownPerson');
    expect(nameOf({ accountId: 'a', displayName: 'Amara', active: false }, say)).toBe('Amara');
  });
});
