import fc from 'fast-check';
import { appendEvent, type NewEvent } from '../../../src/domain/ledger/appendEvent';
import { dataLimit, eraseData, openData, partLimit } from '../../../src/domain/ledger/content';
import { readHead, readStoredEvent } from '../../../src/domain/ledger/event';
import { firstHead } from '../../../src/domain/ledger/firstHead';
import { dataDigest, eventHash, noPrevious } from '../../../src/domain/ledger/hashes';
import { aChain, morning, salt } from './aChain';

const asked = (overrides: Partial<NewEvent> = {}): NewEvent => ({
  type: 'note.made', actor: '712020:3d0c7e5a-0000-4000-8000-000000000001', at: morning, data: { text: 'first' }, salt: salt(7), ...overrides,
});
const append = (overrides: Partial<NewEvent> = {}, head = firstHead('objective:10042')) => {
  const appended = appendEvent(head, asked(overrides));
  if (appended.kind === 'refused') throw new Error(appended.reason);
  return appended;
};

describe('Appending to a chain', () => {
  it('begins with sequence 1 and 64 zeros, and moves the head to the new event', () => {
    const { stored, head } = append();
    expect(stored.event).toEqual({
      version: 1, sequence: 1, previous: '0'.repeat(64), type: 'note.made', entity: 'objective:10042',
      actor: '712020:3d0c7e5a-0000-4000-8000-000000000001', at: '2026-11-20T08:00:00.000Z', data: dataDigest(salt(7), '{"text":"first"}'),
    });
    expect(noPrevious).toBe('0'.repeat(64));
    expect(head).toEqual({ version: 1, entity: 'objective:10042', sequence: 1, hash: stored.hash, at: stored.event.at });
    expect(stored.hash).toBe(eventHash(stored.event));
  });

  it('names the event before it by its hash', () => {
    const first = append();
    const second = append({ at: morning + 1 }, first.head);
    expect(second.stored.event).toMatchObject({ sequence: 2, previous: first.stored.hash });
  });

  it('never sets a time before that of the event before, whatever the clock of this server says', () => {
    const first = append();
    expect(append({ at: morning - 90_000 }, first.head).stored.event.at).toBe(first.stored.event.at);
    expect(append({ at: morning + 1 }, first.head).stored.event.at).toBe('2026-11-20T08:00:00.001Z');
  });

  it('keeps the data as it was at that moment, not as it is changed afterwards', () => {
    const data = { list: [1, 2] };
    const { stored } = append({ data });
    data.list.push(3);
    expect(openData(stored)).toEqual({ kind: 'data', data: { list: [1, 2] } });
  });

  it('survives being stored as JSON', () => {
    const { stored, head } = append({ data: { text: 'naïve “…” \u{1F600}', gone: undefined } });
    expect(readStoredEvent(JSON.parse(JSON.stringify(stored)))).toEqual({ kind: 'value', value: stored });
    expect(readHead(JSON.parse(JSON.stringify(head)))).toEqual({ kind: 'value', value: head });
  });

  it.each([
    ['a person’s name as the actor', { actor: 'Tomasz Wilk' }, 'event.event.actor'],
    ['an e-mail address as the actor', { actor: 'tomasz.wilk@nordvik.example' }, 'event.event.actor'],
    ['a type that is no event', { type: 'approve' }, 'event.event.type'],
    ['a salt that could be guessed', { salt: 'abc' }, 'event.content.salt'],
  ])('is a fault with %s', (_, overrides, place) => {
    expect(() => append(overrides)).toThrow(place);
  });

  it('is a fault for an entity that could not be a key of the store', () => {
    expect(() => append({}, firstHead('Objective 10042'))).toThrow('event.event.entity');
  });

  it.each([
    ['displayName', { approver: { accountId: 'a1', displayName: 'Anna Berg' } }],
    ['emailAddress', [{ emailAddress: 'anna@nordvik.example' }]],
  ])('is a fault when the data hold a copied user (%s), because names are never stored', (member, data) => {
    expect(() => append({ data })).toThrow(`came a member “${member}”; names are never stored`);
  });

  it('is a fault for data that JSON cannot say', () => {
    expect(() => append({ data: { figure: Number.NaN } })).toThrow('no JSON');
    expect(() => append({ data: { when: new Date(0) } })).toThrow('plain objects');
  });

  it('has no place for a name: any further member of an event is refused on reading', () => {
    const { stored } = append();
    expect(readStoredEvent({ ...stored, event: { ...stored.event, actorName: 'Tomasz Wilk' } })).toEqual({
      kind: 'unreadable', place: 'event.event', expected: 'no member “actorName”', came: 'a value of type object',
    });
  });
});

describe('The data of an event', () => {
  it('lies beside the event up to 200 KiB as stored, and in blobs above', () => {
    const fits = 'x'.repeat(partLimit - 2 - 4); // two quotation marks of the data, escaped, and two around the stored text
    expect(append({ data: fits }).stored.content.kind).toBe('inline');
    const over = append({ data: `${fits}x` });
    expect(over.stored.content.kind).toBe('blobs');
    expect(over.blobs.map(({ text }) => text).join('')).toBe(JSON.stringify(`${fits}x`));
    for (const { text } of over.blobs) expect(new TextEncoder().encode(JSON.stringify(text)).length).toBeLessThanOrEqual(partLimit);
  });

  it('comes back from its blobs, and is not at hand while one of them is missing', () => {
    const data = { text: '“ \u{1F600} ”\n'.repeat(40_000) };
    const { stored, blobs } = append({ data });
    const texts = new Map(blobs.map(({ address, text }) => [address, text]));
    expect(blobs.length).toBeGreaterThan(2);
    expect(openData(stored, texts)).toEqual({ kind: 'data', data });
    const [first] = blobs;
    texts.delete(first?.address ?? '');
    expect(openData(stored, texts)).toEqual({ kind: 'not at hand', missing: [first?.address] });
  });

  it('is never cut between the halves of a character', () => {
    for (const before of ['', 'x', 'xx', 'xxx']) {
      const { stored, blobs } = append({ data: before + '\u{1F600}'.repeat(120_000) });
      expect(blobs.length).toBeGreaterThan(2);
      for (const { text } of blobs) expect(text).not.toMatch(/\p{Surrogate}/u);
      expect(openData(stored, new Map(blobs.map(({ address, text }) => [address, text]))).kind).toBe('data');
    }
  });

  it('is refused in facts when it is over the limit, and nothing is made', () => {
    expect(appendEvent(firstHead('site'), asked({ data: 'x'.repeat(dataLimit) }))).toEqual({
      kind: 'refused', reason: 'data too large', bytes: dataLimit + 6, limit: dataLimit,
    });
  });

  it('may be nested deeper than the store lets objects be', () => {
    const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
    expect(openData(append({ data: deep }).stored)).toEqual({ kind: 'data', data: deep });
  });

  it('is found edited when one character of it, or its salt, is another', () => {
    const { stored } = append();
    const content = stored.content as { kind: 'inline'; salt: string; text: string };
    expect(openData({ ...stored, content: { ...content, text: '{"text":"First"}' } })).toEqual({ kind: 'edited' });
    expect(openData({ ...stored, content: { ...content, salt: salt(8) } })).toEqual({ kind: 'edited' });
  });

  it('is found edited when a character became one that only looks the same to the hash', () => {
    const { stored } = append({ data: 'lost: \ufffd' });
    const content = stored.content as { kind: 'inline'; salt: string; text: string };
    expect(openData({ ...stored, content: { ...content, text: '"lost: \ud800"' } })).toEqual({ kind: 'edited' });
  });

  it('is found edited when a text that is no JSON was put there with a digest made for it', () => {
    const { stored } = append();
    const event = { ...stored.event, data: dataDigest(salt(7), 'free text') };
    expect(openData({ ...stored, event, content: { kind: 'inline', salt: salt(7), text: 'free text' } })).toEqual({ kind: 'edited' });
  });

  it('reads as erased once erased, and neither salt nor text is left', () => {
    const { stored } = append({ data: { text: 'something personal' } });
    const erased = eraseData(stored);
    expect(openData(erased)).toEqual({ kind: 'erased' });
    expect(JSON.stringify(erased)).not.toMatch(/personal|00000007/);
    expect(erased.event).toEqual(stored.event);
    expect(eraseData(erased)).toEqual(erased);
  });

  it('of an erasure’s own account cannot be erased', () => {
    const { stored } = append({ type: 'content.erased', data: { sequences: [1] } });
    expect(() => eraseData(stored)).toThrow('the account of an erasure cannot be erased');
  });

  it('takes any JSON people can store, lone surrogates mended, and gives it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(openData(append({ data }).stored)).toEqual({ kind: 'data', data: JSON.parse(JSON.stringify(data)) });
      }),
    );
    expect(openData(append({ data: ['\ud800'] }).stored)).toEqual({ kind: 'data', data: ['\ufffd'] });
  });
});

describe('A chain as it grows', () => {
  it('holds sequences without gaps, each event naming the one before', () => {
    const { events, head } = aChain(20);
    events.forEach(({ event }, at) => {
      expect(event.sequence).toBe(at + 1);
      expect(event.previous).toBe(events[at - 1]?.hash ?? noPrevious);
    });
    expect(head.hash).toBe(events[19]?.hash);
  });
});
