import type { Ports } from '../ports';
import type { ListedChain } from './storedChains';

/** Every chain the store lists, in the order of their names; one request for each hundred. */
export async function allChains({ chains }: Pick<Ports, 'chains'>): Promise<ListedChain[]> {
  const all: ListedChain[] = [];
  for (let page = await chains.list(); ; page = await chains.list(all.at(-1)?.entity)) {
    all.push(...page.chains);
    if (!page.more) return all;
  }
}
