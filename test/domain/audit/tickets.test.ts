import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { inByteOrder, populationHash } from '../../../src/domain/audit/population';
import { drawLine, populationLine, ticketLine } from '../../../src/domain/audit/shellCheck';
import { inTicketOrder, ticketOf } from '../../../src/domain/audit/tickets';
import vectors from './draws.json';

const reference = join(__dirname, '../../../../shared/oracles/consistent-sampling.json');
const anId = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
const ids = fc.uniqueArray(anId, { minLength: 1, maxLength: 60 });

describe('A draw that anybody can repeat', () => {
  it.each(vectors.draws)('AUD-02 · a seed gives the same tickets in the same order: $name', ({ seed, ids: population, order, tickets, populationHash: hash }) => {
    expect(populationHash(population)).toBe(hash);
    expect(inTicketOrder(seed, population).map(({ issueId }) => issueId)).toEqual(order);
    for (const [id, ticket] of Object.entries(tickets)) expect(ticketOf(seed, id)).toBe(ticket);
  });

  const whenShared = existsSync(reference) ? it : it.skip;
  whenShared('gives the order of the reference vectors (needs the reference data beside the repository)', () => {
    const { jira } = JSON.parse(readFileSync(reference, 'utf8')) as { jira: { seed: string; population: string[]; order_simple_sha256_comma: string[] } };
    expect(inTicketOrder(jira.seed, jira.population).map(({ issueId }) => issueId)).toEqual(jira.order_simple_sha256_comma);
  });

  it('does not depend on the order in which the objectives were found', () => {
    fc.assert(
      fc.property(fc.string(), ids.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), (seed, [all, shuffled]) => {
        expect(inTicketOrder(seed, shuffled)).toEqual(inTicketOrder(seed, all));
        expect(populationHash(shuffled)).toBe(populationHash(all));
      }),
    );
  });

  it('keeps the order of two objectives whatever else is in the population', () => {
    fc.assert(
      fc.property(fc.string(), ids.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all))), (seed, [all, some]) => {
        const kept = new Set(some);
        expect(inTicketOrder(seed, some)).toEqual(inTicketOrder(seed, all).filter(({ issueId }) => kept.has(issueId)));
      }),
    );
  });

  it('tells one population from another by its hash', () => {
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        fc.pre(inByteOrder(a).join() !== inByteOrder(b).join());
        expect(populationHash(a)).not.toBe(populationHash(b));
      }),
    );
  });
});

const shell = (line: string): string => execFileSync('/bin/sh', ['-c', line], { encoding: 'utf8' });
const hasShell = existsSync('/bin/sh') && (() => {
  try {
    return shell('command -v sha256sum') !== '';
  } catch {
    return false;
  }
})();

(hasShell ? describe : describe.skip)('The lines to check a draw without this program (need a shell with sha256sum)', () => {
  it.each(vectors.draws)('print the very tickets: $name', ({ seed, ids: population, order }) => {
    const folder = mkdtempSync(join(tmpdir(), 'population-'));
    const file = join(folder, "ids of o'clock.txt");
    writeFileSync(file, population.join('\n'));
    const [first = ''] = order;
    expect(shell(ticketLine(seed, first)).slice(0, 64)).toBe(ticketOf(seed, first));
    expect(shell(populationLine(file)).slice(0, 64)).toBe(populationHash(population));
    expect(shell(drawLine(seed, file)).trim().split('\n')).toEqual(inTicketOrder(seed, population).map(({ issueId, ticket }) => `${ticket}  ${issueId}`));
  });

  it('run nothing that stands in a seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', "'", '"', '$(', '`', '\\', ' ', ';', '%s', '\u{1F3B2}') }), (seed) => {
        expect(shell(ticketLine(seed, '10042')).slice(0, 64)).toBe(ticketOf(seed, '10042'));
      }),
      { numRuns: 25 },
    );
  });
});
