import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/ledger/canonicalJson';
import { sha256 } from '../../../src/domain/ledger/sha256';
import vectors from './rfc8785.json';

const hexOf = (text: string) => Buffer.from(text, 'utf8').toString('hex');

function doubleFrom(hex: string): number {
  return Buffer.from(hex, 'hex').readDoubleBE(0);
}

describe('canonical JSON (RFC 8785)', () => {
  it.each(vectors.texts.map((one) => [one.name, one] as const))('gives the published text: %s', (_, { input, output }) => {
    expect(canonicalJson(JSON.parse(input))).toBe(output);
  });

  it.each(vectors.numbers)('writes the double %s as %s', (hex, text) => {
    expect(canonicalJson(doubleFrom(hex as string))).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow('has no JSON');
  });

  it('refuses a lone surrogate, in a text and in a key', () => {
    expect(() => canonicalJson(['\ud800'])).toThrow('lone surrogate');
    expect(() => canonicalJson({ '\udead': 1 })).toThrow('lone surrogate');
  });

  it('writes U+FFFD for a lone surrogate where stored text has to be hashed all the same', () => {
    expect(canonicalJson('a\ud800b 😂', 'replace')).toBe('"a\ufffdb 😂"');
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
    expect(() => canonicalJson({ at: new Date(0) })).toThrow('plain objects');
    expect(() => canonicalJson(1n)).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it('does not run out of stack on deeply nested values', () => {
    const depth = 200_000;
    const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('does not run out of stack on very long lists', () => {
    expect(canonicalJson(new Array(300_000).fill(0))).toHaveLength(600_001);
  });

  it('says the same value back, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
          inner !== null && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        ) as unknown;
        const text = canonicalJson(value, 'replace');
        expect(canonicalJson(turned, 'replace')).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(turned)));
      }),
    );
  });
});

describe('SHA-256', () => {
  it('hashes the UTF-8 bytes of a text', () => {
    // FIPS 180-4 examples, and the empty message.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('€')).toBe(sha256(Buffer.from('e282ac', 'hex').toString('utf8')));
  });
});

const file = path.resolve(__dirname, '../../../../shared/oracles/rfc8785.json');
if (!fs.existsSync(file)) {
  it.skip('gives the published bytes and hashes (skipped: the file of cases is not beside this repository)', () => {});
} else {
  const oracle = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    cases: { name: string; input: string; output_hex: string; sha256: string }[];
    numbers_ieee754_hex_to_text: [string, string][];
  };
  it.each(oracle.cases.map((one) => [one.name, one] as const))('gives the published bytes and hash: %s', (_, one) => {
    const text = canonicalJson(JSON.parse(one.input));
    expect(hexOf(text)).toBe(one.output_hex);
    expect(sha256(text)).toBe(one.sha256);
  });
  it.each(oracle.numbers_ieee754_hex_to_text)('writes the published double %s as %s', (hex, text) => {
    expect(canonicalJson(doubleFrom(hex))).toBe(text);
  });
}
