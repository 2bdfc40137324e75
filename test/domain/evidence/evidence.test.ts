import { autoEvidence } from '../../../src/domain/evidence/autoEvidence';
import { captureEvidence, refuseCapture, type Capturing, type ReadContent } from '../../../src/domain/evidence/captureEvidence';
import { currentVersion, standingItems } from '../../../src/domain/evidence/evidence';
import { hashOfBytes } from '../../../src/domain/evidence/hashOfBytes';
import { supersedeEvidence, type Superseding } from '../../../src/domain/evidence/supersedeEvidence';
import { unknownReference } from '../../../src/domain/evidence/unknownReference';
import { withdrawEvidence } from '../../../src/domain/evidence/withdrawEvidence';
import { approvePlan } from '../../../src/domain/approval/approvePlan';
import { submitPlan } from '../../../src/domain/approval/submitPlan';
import { foldRecord } from '../../../src/domain/record/objectiveRecord';
import { PeopleStory, type Who } from '../ownership/peopleStory';
import { Story } from '../approval/situations';

const read: ReadContent = { sha256: 'a'.repeat(64), bytes: 2_048, fileName: 'minutes.pdf' };
const minutes: Capturing = {
  title: 'Service review of November', kind: 'minutes', supports: ['evaluated', 'line:r1'], proves: '2026-11-12', origin: 'E4',
  locator: { type: 'attachment', issue: '10042', attachment: '55' },
};
const newer: Superseding = { id: 'e1', locator: { type: 'attachment', issue: '10042', attachment: '56' }, proves: '2026-11-19', reason: 'Signed copy' };

const capture = (story: PeopleStory, name: Who, request: Partial<Capturing> = {}, content: ReadContent = read) =>
  story.as(name, (situation, acting) => captureEvidence(situation, acting, { ...minutes, ...request }, content));
const supersede = (story: PeopleStory, name: Who, request: Partial<Superseding> = {}, content: ReadContent = { ...read, sha256: 'b'.repeat(64) }) =>
  story.as(name, (situation, acting) => supersedeEvidence(situation, acting, { ...newer, ...request }, content));
const withdraw = (story: PeopleStory, name: Who, id = 'e1', reason = 'Wrong service') => story.as(name, (situation, acting) => withdrawEvidence(situation, acting, { id, reason }));

function captured(): PeopleStory {
  const story = new PeopleStory();
  capture(story, 'contributor');
  return story;
}

describe('Recording evidence', () => {
  it('EVD-15 · fires: title, kind, owner, the day it proves, the day it was recorded and by whom are kept, and the hash', () => {
    const item = captured().record.evidence.items.e1!;
    expect(item).toMatchObject({ title: 'Service review of November', kind: 'minutes', owner: 'account-analyst', supports: ['evaluated', 'line:r1'], origin: 'E4' });
    expect(currentVersion(item)).toMatchObject({ proves: '2026-11-12', at: '2026-11-23T09:00:00.000Z', by: 'account-analyst', sha256: read.sha256, bytes: 2_048, fileName: 'minutes.pdf' });
  });

  it('EVD-15 · silent: what could not be hashed says why, and has no hash', () => {
    const story = new PeopleStory();
    capture(story, 'owner', { locator: { type: 'link', url: 'https://example.com/sow' } }, { unhashed: 'the app opens no links' });
    const version = currentVersion(story.record.evidence.items.e1!);
    expect(version.unhashed).toBe('the app opens no links');
    expect(version).not.toHaveProperty('sha256');
  });

  it.each(['capacity confirmation', 'budget approval', 'role assignment', 'third-party commitment'] as const)('EVD-04 · fires: a %s is a kind of its own', (kind) => {
    const story = new PeopleStory();
    expect(capture(story, 'owner', { kind })).toEqual(['evidence.captured']);
    expect(standingItems(story.record.evidence)).toMatchObject([{ kind }]);
  });

  it('stays quiet when the same is recorded again, and takes what changed in it for another item', () => {
    const story = captured();
    expect(capture(story, 'owner', { supports: ['line:r1', 'evaluated', 'evaluated'] })).toEqual([]);
    expect(capture(story, 'owner', {}, { ...read, sha256: 'c'.repeat(64) })).toEqual(['evidence.captured']);
    expect(Object.keys(story.record.evidence.items)).toEqual(['e1', 'e2']);
  });

  it('takes a new id where the data of an older item were erased, so that no item is lost behind another', () => {
    const story = captured();
    capture(story, 'owner', {}, { ...read, sha256: 'c'.repeat(64) });
    story.record = { ...foldRecord(story.events.map((event) => (event.sequence === 1 ? { ...event, data: undefined } : event))), setAside: [] };
    expect(Object.keys(story.record.evidence.items)).toEqual(['e2']);
    expect(capture(story, 'contributor', {}, { ...read, sha256: 'd'.repeat(64) })).toEqual(['evidence.captured']);
    expect(Object.keys(story.record.evidence.items)).toEqual(['e2', 'e3']);
  });

  it('is refused to others, for a part the plan does not have, without a title, for a period turned round and for a day to come', () => {
    const story = new PeopleStory();
    expect(capture(story, 'stranger')).toMatchObject({ kind: 'not your part', needs: expect.arrayContaining(['may edit the issue']) });
    expect(capture(story, 'owner', { supports: ['activity:a9'] })).toEqual({ kind: 'unknown', what: 'part of the plan', id: 'activity:a9' });
    expect(capture(story, 'owner', { title: ' ', proves: { from: '2026-12-31', to: '2026-12-01' } })).toMatchObject({
      items: [{ item: 'a title' }, { item: 'a period that ends after it begins' }, { item: 'a day that has been' }],
    });
    expect(story.events).toEqual([]);
  });

  it('is refused before anything is read on somebody’s behalf', () => {
    const story = new PeopleStory();
    expect(refuseCapture(story.situation, story.is('stranger'), minutes)).toMatchObject({ kind: 'not your part' });
    expect(refuseCapture(story.situation, story.is('owner'), minutes)).toBeUndefined();
  });

  it('a reference is an element, a part of the plan, its work, the epic or a rule, and nothing else', () => {
    const { facts, commitment } = new PeopleStory().situation;
    const work = [commitment.issue, ...commitment.what.promised];
    const known = ['objective', 'activity:a1', 'deliverable:d1', 'metric:metric-1', 'milestone:m1', 'line:r1', 'issue:10101', 'issue:10042', 'rule:WHO-04'];
    expect(unknownReference(known, facts, work)).toBeUndefined();
    for (const wrong of ['everything', 'activity:', 'issue:99999', 'rule:XXX-99', 'constructor:a1', '__proto__:a1', ':']) expect(unknownReference([wrong], facts, work)).toBe(wrong);
  });
});

describe('A newer version of evidence', () => {
  it('SYS-D3 · fires: takes the place of the older, which stays readable with who recorded it and when', () => {
    const story = captured();
    story.day = '2026-11-24';
    expect(supersede(story, 'contributor')).toEqual(['evidence.superseded']);
    const { versions } = story.record.evidence.items.e1!;
    expect(versions).toMatchObject([{ sha256: 'a'.repeat(64), proves: '2026-11-12' }, { sha256: 'b'.repeat(64), proves: '2026-11-19', reason: 'Signed copy' }]);
  });

  it('stays quiet when it is what stands already', () => {
    const story = captured();
    supersede(story, 'manager');
    expect(supersede(story, 'manager')).toEqual([]);
  });

  it('is refused to others, without a reason, for what does not exist and for what was withdrawn', () => {
    expect(supersede(captured(), 'stranger')).toMatchObject({ kind: 'not your part' });
    expect(supersede(captured(), 'contributor', { reason: '', proves: '2027-01-01' })).toMatchObject({ items: [{ item: 'a reason' }, { item: 'a day that has been' }] });
    for (const id of ['e9', 'constructor']) expect(supersede(captured(), 'manager', { id })).toEqual({ kind: 'unknown', what: 'evidence', id });
    const story = captured();
    withdraw(story, 'manager');
    expect(supersede(story, 'contributor')).toMatchObject({ kind: 'not now', state: 'withdrawn' });
  });
});

describe('Withdrawing evidence', () => {
  it('leaves it readable, and supporting nothing', () => {
    const story = captured();
    expect(withdraw(story, 'contributor')).toEqual(['evidence.withdrawn']);
    expect(standingItems(story.record.evidence)).toEqual([]);
    expect(story.record.evidence.items.e1).toMatchObject({ withdrawn: { by: 'account-analyst', reason: 'Wrong service' }, versions: [{ sha256: 'a'.repeat(64) }] });
  });

  it('stays quiet the second time, and its id is not given again', () => {
    const story = captured();
    withdraw(story, 'manager');
    expect(withdraw(story, 'manager')).toEqual([]);
    capture(story, 'owner');
    expect(Object.keys(story.record.evidence.items)).toEqual(['e1', 'e2']);
  });

  it('is refused to others, without a reason, and for what does not exist', () => {
    expect(withdraw(captured(), 'owner')).toMatchObject({ kind: 'not your part' });
    expect(withdraw(captured(), 'manager', 'e1', ' ')).toMatchObject({ kind: 'not met' });
    expect(withdraw(captured(), 'manager', 'e9')).toMatchObject({ kind: 'unknown' });
  });
});

describe('Evidence that the record is itself', () => {
  it('EVD-02 · EVD-03 · EVD-07 · silent: before the first approval there is none', () => {
    expect(autoEvidence(new PeopleStory().record)).toEqual([{ kind: 'plan', from: [] }, { kind: 'approval', from: [] }, { kind: 'change history', from: [] }]);
  });

  it('EVD-02 · EVD-03 · EVD-07 · EVD-14 · fires: the approved plan, its approvals, and why each version was made', () => {
    const story = new Story();
    const seen = story.situation.hash;
    story.do((situation, acting, setting) => submitPlan(situation, acting, { seen, note: { what: 'First plan', why: 'The portal agreement asks for it' } }, setting), 'owner');
    story.do((situation, acting, setting) => approvePlan(situation, acting, { seen, role: 'service owner', means: ['objective and measure', 'plan and work'] }, setting), 'serviceOwner');
    story.do((situation, acting, setting) => approvePlan(situation, acting, { seen, role: 'SMS manager', means: ['evaluation'] }, setting), 'smsManager');
    expect(autoEvidence(story.record)).toMatchObject([
      { kind: 'plan', from: [{ version: 1, hash: seen }] },
      { kind: 'approval', from: [{ role: 'service owner', hash: seen }, { role: 'SMS manager', by: 'account-sms-manager' }] },
      { kind: 'change history', from: [{ version: 1, why: 'The portal agreement asks for it' }] },
    ]);
  });
});

it('hashes bytes as everybody else does', () => {
  expect(hashOfBytes(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
