import { foldSample, type Sample, sampleChain } from '../../domain/audit/sample';
import type { Chain, Ports } from '../ports';

/** A sample as its chain stands. */
export interface ReadSample {
  id: string;
  chain: Chain;
  sample: Sample;
}

/** Reads a sample; one that does not exist has an empty chain. */
export async function readSample({ ledger }: Pick<Ports, 'ledger'>, id: string): Promise<ReadSample> {
  const chain = await ledger.read(sampleChain(id));
  return { id, chain, sample: foldSample(chain.events, chain.quarantined) };
}

/** Whether anything is recorded under this number. */
export const exists = ({ chain }: ReadSample): boolean => chain.head.sequence > 0;

/**
 * The newest sample, or `undefined` on a site that has none. Samples are numbered without gaps, because a number is taken
 * by making its chain; so the last is found by doubling and halving, and there is no list that could disagree.
 */
export async function newestSample(ports: Pick<Ports, 'ledger'>): Promise<ReadSample | undefined> {
  let newest: ReadSample | undefined;
  let number = 1;
  for (let one = await readSample(ports, '1'); exists(one); one = await readSample(ports, String(number))) {
    newest = one;
    number *= 2;
  }
  let low = Math.floor(number / 2) + 1;
  let high = number - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const one = await readSample(ports, String(middle));
    if (exists(one)) {
      newest = one;
      low = middle + 1;
    } else high = middle - 1;
  }
  return newest;
}
