import fc from 'fast-check';
import { checkpointOf, checkpointText, parseCheckpoint } from '../../../src/domain/ledger/checkpoint';
import { emptyTree } from '../../../src/domain/ledger/merkle/tree';

/** The example of the C2SP specification, tlog-checkpoint, without its signature (https://c2sp.org/tlog-checkpoint). */
const published = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

describe('A checkpoint', () => {
  it('reads and writes the published example to the byte', () => {
    const parsed = parseCheckpoint(published);
    expect(parsed).toEqual({
      kind: 'checkpoint',
      checkpoint: {
        origin: 'example.com/behind-the-sofa',
        size: 20852163,
        root: '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
      },
    });
    if (parsed.kind === 'checkpoint') expect(checkpointText(parsed.checkpoint)).toBe(published);
  });

  it('of an empty log has size 0 and the root of nothing', () => {
    expect(checkpointText(checkpointOf('example.com/log', emptyTree))).toBe(
      'example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    );
  });

  it('is read from a copy with other line ends, with blank lines around it, or with signatures beneath', () => {
    const copies = [published.replaceAll('\n', '\r\n'), `\n\n  ${published}`, published.trim(), `${published}\n— example.com/x AAAA\n`];
    for (const copy of copies) expect(parseCheckpoint(copy).kind).toBe('checkpoint');
  });

  it.each([
    ['nothing', '', 1],
    ['an origin with a space', published.replace('behind-', 'behind '), 1],
    ['a size with a leading zero', published.replace('20852163', '020852163'), 2],
    ['a size that is no number', published.replace('20852163', 'many'), 2],
    ['a size no log can have', published.replace('20852163', '9999999999'), 2],
    ['a missing root', 'example.com/log\n3\n', 3],
    ['a root of another length', published.replace('CsUYapGG', ''), 3],
    ['a root written in a second way', published.replace('q2I=', 'q2J='), 3],
  ])('is refused with the line for %s', (_, text, line) => {
    expect(parseCheckpoint(text)).toMatchObject({ kind: 'unreadable', line });
  });

  it('is not made for an origin that would break its lines', () => {
    expect(() => checkpointText({ origin: 'two\nlines', size: 1, root: '00'.repeat(32) })).toThrow('Checkpoint, origin');
    expect(() => checkpointText({ origin: '', size: 1, root: '00'.repeat(32) })).toThrow('Checkpoint, origin');
  });

  it('survives writing and reading for any root and size, and reading never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }), (bytes, size) => {
        const checkpoint = { origin: 'example.com/log', size, root: Buffer.from(bytes).toString('hex') };
        expect(parseCheckpoint(checkpointText(checkpoint))).toEqual({ kind: 'checkpoint', checkpoint });
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCheckpoint(text)));
  });
});
