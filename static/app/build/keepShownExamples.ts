import type { Plugin } from 'vite';

/** What is read of the parser's tree, whatever kind a node is of. */
interface Node {
  type: string;
  start: number;
  end: number;
  key?: Node & { name?: string };
  value?: unknown;
  elements?: (Node | null)[];
  properties?: Node[];
}

const outcomes = [['met'], ['unmet', 'partly']];

/**
 * The examples of a rule are its tests, and help tells two of them: the first that is met and the first that is not. The
 * screens are built with those two, which spares 8 KB of what a panel loads until a plan is judged.
 */
export function keepShownExamples(): Plugin {
  return {
    name: 'keep-shown-examples',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/domain\/score\/rules\/.*\.ts$/.test(id) || !code.includes('examples: [')) return null;
      const list = examplesIn(this.parse(code) as unknown as Node);
      const elements = list?.elements ?? [];
      const told = elements.map((each) => (each ? outcomeOf(each) : undefined));
      // A rule whose examples are put together otherwise keeps them all.
      if (list === undefined || told.includes(undefined)) return null;
      const kept = outcomes.map((some) => told.findIndex((outcome) => some.includes(outcome!))).filter((at) => at >= 0).sort((a, b) => a - b);
      const words = kept.map((at) => code.slice(elements[at]!.start, elements[at]!.end));
      return { code: `${code.slice(0, list.start)}[${words.join(', ')}]${code.slice(list.end)}`, map: null };
    },
  };
}

const property = (node: Node | undefined, name: string): Node | undefined =>
  node?.properties?.find(({ type, key }) => type === 'Property' && key?.name === name)?.value as Node | undefined;

const outcomeOf = (example: Node): string | undefined => {
  const outcome = property(property(example, 'expected'), 'outcome')?.value;
  return typeof outcome === 'string' ? outcome : undefined;
};

/** The array that stands under `examples`, wherever it is in the module. */
function examplesIn(node: unknown): Node | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (!Array.isArray(node)) {
    const found = property(node as Node, 'examples');
    if (found?.type === 'ArrayExpression') return found;
  }
  for (const child of Object.values(node)) {
    const found = examplesIn(child);
    if (found) return found;
  }
  return undefined;
}
