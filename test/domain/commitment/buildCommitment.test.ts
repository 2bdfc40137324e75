import fc from 'fast-check';
import { buildCommitment } from '../../../src/domain/commitment/buildCommitment';
import { commitment as shape } from '../../../src/domain/commitment/commitment';
import { commitmentHash, commitmentText } from '../../../src/domain/commitment/commitmentHash';
import { appendEvent } from '../../../src/domain/ledger/appendEvent';
import { openData } from '../../../src/domain/ledger/content';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { readStored } from '../../../src/domain/plan/reading';
import { emptyPlan, newer, problemManager, soundPlan, specimen, unreadable } from '../../../src/domain/score/specimens';
import { anyCommitment, committed } from './anyPlan';

describe('A commitment', () => {
  it('GOV-03 · is frozen as text that reads back to the same text, for any plan', () => {
    fc.assert(
      fc.property(anyCommitment, (commitment) => {
        const text = commitmentText(commitment);
        const read = readStored(shape, JSON.parse(text));
        expect(read).toEqual({ kind: 'value', value: commitment });
        if (read.kind === 'value') expect(commitmentText(read.value)).toBe(text);
      }),
    );
  });

  it('has a hash that a change of one character changes', () => {
    const changed = committed({ definition: { statement: 'Reduce repeat incidents of the customer portal from 24 % to 16 % by 30 June 2027.' } });
    expect(commitmentHash(committed())).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentHash(changed)).not.toBe(commitmentHash(committed()));
  });

  it('holds account ids and no name that Jira told', () => {
    const text = commitmentText(committed({ contributors: [{ accountId: 'account-2', displayName: 'Ingrid Solheim', active: true }] }));
    expect(text).toContain(problemManager.accountId);
    expect(text).toContain('account-2');
    expect(text).not.toMatch(/Tomasz|Wilk|Ingrid|Solheim/);
  });

  it('does not change with what it does not cover', () => {
    const before = commitmentHash(committed());
    const same = [
      committed({ owner: { ...problemManager, displayName: 'Tomasz Nowak', active: false } }),
      committed({ issue: { ...soundPlan.issue, key: 'OTHER-1', created: '2025-01-01' } }),
      committed({ definition: { importedFrom: { register: 'university', identity: 'row 7' } } }),
      committed({ definition: { ownerAsWritten: '  ' } }),
      committed({ plannedWork: { unknownMember: 'of somebody’s script' } as never }),
      committed({}, { work: ['10102', '10101', '10102'] }),
    ];
    for (const one of same) expect(commitmentHash(one)).toBe(before);
  });

  it('is made of a plan with nothing in it, because whether a plan is whole is for the score to say', () => {
    expect(buildCommitment(emptyPlan, { work: [] }).kind).toBe('built');
  });

  it('is refused with every field that cannot be read, at once', () => {
    const facts = specimen({ timing: unreadable('timing.milestones'), evaluation: newer, definition: newer });
    expect(buildCommitment(facts, { work: [] })).toEqual({
      kind: 'refused',
      reason: 'illegible fields',
      fields: [
        { field: 'objective-definition', kind: 'newer', version: 2 },
        { field: 'timing', kind: 'unreadable', place: 'timing.milestones', expected: 'a value of type array', came: 'text “later”' },
        { field: 'evaluation-criteria', kind: 'newer', version: 2 },
      ],
    });
  });

  it('takes text that JSON can hold and UTF-8 cannot, mended in the one way in which it is hashed', () => {
    const one = committed({ definition: { statement: 'Less \ud800 noise' } });
    expect(one.objective.statement).toBe('Less \ufffd noise');
    expect(readStored(shape, JSON.parse(commitmentText(one))).kind).toBe('value');
  });

  it('of five full fields and 200 children fits the record and comes back to the byte', () => {
    const filler = (bytes: number) => '“x” '.repeat(bytes / 8);
    const full = committed(
      {
        definition: { statement: filler(30_000) },
        plannedWork: { activities: Array.from({ length: 200 }, (_, at) => ({ id: `a${at}`, text: filler(140) })) },
        resources: { lines: Array.from({ length: 200 }, (_, at) => ({ id: `r${at}`, type: 'people' as const, name: filler(140) })) },
        timing: { milestones: Array.from({ length: 200 }, (_, at) => ({ id: `m${at}`, name: filler(140) })) },
        evaluation: { approach: filler(30_000) },
      },
      { work: Array.from({ length: 200 }, (_, at) => String(20_000 + at)) },
    );
    const appended = appendEvent(firstHead('objective:10042'), {
      type: 'version.frozen', actor: 'app', at: 0, data: full, salt: '0'.repeat(32),
    });
    if (appended.kind === 'refused') throw new Error(appended.reason);
    const blobs = new Map(appended.blobs.map(({ address, text }) => [address, text]));
    const opened = openData(appended.stored, blobs);
    expect(opened.kind === 'data' && commitmentText(opened.data as never)).toBe(commitmentText(full));
  });
});
