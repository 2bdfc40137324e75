import { controlDates } from '../../../src/domain/control/controlDates';
import { specimen } from '../../../src/domain/score/specimens';

describe('When the control tasks are due', () => {
  const facts = (start: string | undefined, due: string | undefined) => ({ ...specimen({}), start, due }) as ReturnType<typeof specimen>;

  it('SYS-D1 · plan and approvals before the start, evidence at the end, the review one cadence after the start', () => {
    expect(controlDates(facts('2027-03-01', '2027-06-30'), {}, '2026-11-21')).toEqual({
      'plan completion': '2027-02-28', approvals: '2027-02-28', 'evidence capture': '2027-06-30', 'recurring review': expect.stringMatching(/^2027-0[3-9]/),
    });
  });

  it('SYS-D1 · the day a plan was promised for counts before the start', () => {
    expect(controlDates(facts('2027-03-01', undefined), { planDue: '2026-12-15' }, '2026-11-21')).toMatchObject({ 'plan completion': '2026-12-15', approvals: '2027-02-28' });
  });

  it('SYS-D1 · a day that has passed, or that the plan does not say, is left open', () => {
    const dates = controlDates({ ...facts('2026-01-01', '2026-10-31'), evaluation: { kind: 'absent' } }, { planDue: '2026-02-01' }, '2026-11-21');
    expect(dates).toEqual({});
  });
});
