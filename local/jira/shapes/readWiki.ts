import type { AdfNode } from './adf';

type Mark = NonNullable<AdfNode['marks']>[number];

/**
 * Reads Jira's wiki markup, in which version 2 of the API takes rich text, into a document. Understood: headings
 * (`h2. `), rules (`----`), quotes (`bq. ` and `{quote}`), code (`{code:java}`, `{noformat}`, `{{in a line}}`), bullet
 * and numbered lists with their nesting, *bold*, _emphasis_, -strike-, +underline+, links (`[text|address]`,
 * `[address]`, bare addresses) and mentions (`[~accountid:…]`). Everything else, tables and panels among it, stays text.
 */
export function readWiki(text: string): AdfNode {
  return { type: 'doc', version: 1, content: blocksOf(text.replace(/\r\n?/g, '\n').split('\n')) };
}

function blocksOf(lines: string[]): AdfNode[] {
  const blocks: AdfNode[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push(paragraphOf(paragraph));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const block = blockAt(lines, at);
    if (block || line.trim() === '') endParagraph();
    if (block) {
      blocks.push(block.node);
      at = block.last;
    } else if (line.trim() !== '') paragraph.push(line);
  }
  endParagraph();
  return blocks;
}

/** The block other than a paragraph that begins at a line, and the line it ends with. */
function blockAt(lines: string[], at: number): { node: AdfNode; last: number } | undefined {
  const line = lines[at]!;
  const [, level, title] = /^\s*h([1-6])\.\s+(.*)$/.exec(line) ?? [];
  if (title !== undefined) {
    return { node: { type: 'heading', attrs: { level: Number(level) }, content: inline(title) }, last: at };
  }
  if (/^\s*-{4,5}\s*$/.test(line)) return { node: { type: 'rule' }, last: at };
  const [, quoted] = /^\s*bq\.\s+(.*)$/.exec(line) ?? [];
  if (quoted !== undefined) return { node: { type: 'blockquote', content: [paragraphOf([quoted])] }, last: at };
  return fenceAt(lines, at) ?? listAt(lines, at);
}

function fenceAt(lines: string[], at: number): { node: AdfNode; last: number } | undefined {
  const [, name, language, rest = ''] = /^\s*\{(code|noformat|quote)(?::([^}]*))?\}(.*)$/.exec(lines[at]!) ?? [];
  if (name === undefined) return undefined;
  const end = `{${name}}`;
  const inside: string[] = [];
  for (let last = at; last < lines.length; last += 1) {
    const line = last === at ? rest : lines[last]!;
    const stop = line.indexOf(end);
    if (stop < 0) {
      inside.push(line);
      continue;
    }
    inside.push(line.slice(0, stop));
    const body = trimmed(inside);
    if (name === 'quote') return { node: { type: 'blockquote', content: blocksOrEmpty(body) }, last };
    const code = body.join('\n');
    const spoken = /^[\w#+-]+$/.test(language ?? '') ? { attrs: { language } } : {};
    return { node: { type: 'codeBlock', ...spoken, content: code === '' ? [] : [{ type: 'text', text: code }] }, last };
  }
  // Never closed: it was no fence.
  return undefined;
}

const blocksOrEmpty = (lines: string[]): AdfNode[] => {
  const blocks = blocksOf(lines);
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [] }];
};

/** Without the empty line that follows the opening brace and the one before the closing one. */
function trimmed(lines: string[]): string[] {
  const from = lines[0]?.trim() === '' ? 1 : 0;
  const to = lines.length > from && lines.at(-1)!.trim() === '' ? lines.length - 1 : lines.length;
  return lines.slice(from, to);
}

const listLine = /^\s*([*#]+|-)\s+(.+)$/;

/** Nesting deeper than this is flattened. */
const DEEPEST_LIST = 6;

function listAt(lines: string[], at: number): { node: AdfNode; last: number } | undefined {
  const items: { marks: string; text: string }[] = [];
  for (let i = at; i < lines.length; i += 1) {
    const [, marks, text] = listLine.exec(lines[i]!) ?? [];
    if (marks === undefined || text === undefined) break;
    if (items.length > 0 && kindOf(marks, 0) !== kindOf(items[0]!.marks, 0)) break;
    items.push({ marks: marks.slice(0, DEEPEST_LIST), text });
  }
  return items.length === 0 ? undefined : { node: listOf(items, 0), last: at + items.length - 1 };
}

const kindOf = (marks: string, depth: number): string => (marks[depth] === '#' ? 'orderedList' : 'bulletList');

function listOf(items: { marks: string; text: string }[], depth: number): AdfNode {
  const content: AdfNode[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    let end = i + 1;
    while (end < items.length && items[end]!.marks.length > depth + 1) end += 1;
    const first = item.marks.length > depth + 1;
    const below = items.slice(first ? i : i + 1, end);
    content.push({
      type: 'listItem',
      content: [
        { type: 'paragraph', content: first ? [] : inline(item.text) },
        ...runsOf(below, depth + 1).map((run) => listOf(run, depth + 1)),
      ],
    });
    i = end - 1;
  }
  return { type: kindOf(items[0]!.marks, depth), content };
}

/** Items in runs of one kind of list. */
function runsOf<T extends { marks: string }>(items: T[], depth: number): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && kindOf(run[0]!.marks, depth) === kindOf(item.marks, depth)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

const paragraphOf = (lines: string[]): AdfNode => ({
  type: 'paragraph',
  content: lines.flatMap((line, i) => [...(i === 0 ? [] : [{ type: 'hardBreak' }]), ...inline(line)]),
});

/** Marks by their signs; a sign counts at the edge of a word only, as `2*3*4` and `a_b_c` are no markup. */
const inlineMarkup = new RegExp(
  [
    String.raw`\{\{(?<code>[^{}\n]+)\}\}`,
    String.raw`\[~accountid:(?<mention>[^\]\s]+)\]`,
    String.raw`\[(?<label>[^|[\]\n]+)\|(?<href>[^\]\s]+)\]`,
    String.raw`\[(?<address>(?:https?:\/\/|mailto:)[^\]\s]+)\]`,
    String.raw`(?<bare>https?:\/\/[^\s\]|)]+)`,
    String.raw`(?<![\w*])\*(?<strong>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])`,
    String.raw`(?<![\w_])_(?<em>[^\s_](?:[^_\n]*[^\s_])?)_(?![\w_])`,
    String.raw`(?<![\w-])-(?<strike>[^\s-](?:[^-\n]*[^\s-])?)-(?![\w-])`,
    String.raw`(?<![\w+])\+(?<underline>[^\s+](?:[^+\n]*[^\s+])?)\+(?![\w+])`,
  ].join('|'),
  'g',
);

function inline(text: string, marks: Mark[] = []): AdfNode[] {
  const nodes: AdfNode[] = [];
  const say = (words: string, more: Mark[] = []): void => {
    const all = [...marks, ...more];
    if (words !== '') nodes.push({ type: 'text', text: words, ...(all.length > 0 ? { marks: all } : {}) });
  };
  let from = 0;
  for (const found of text.matchAll(inlineMarkup)) {
    const { code, mention, label, href, address, bare, ...signs } = found.groups ?? {};
    say(text.slice(from, found.index));
    from = found.index + found[0].length;
    const link = href ?? address ?? bare;
    if (code !== undefined) say(code, [{ type: 'code' }]);
    else if (mention !== undefined) nodes.push({ type: 'mention', attrs: { id: mention, text: `@${mention}` } });
    else if (link !== undefined) say(label ?? link, [{ type: 'link', attrs: { href: link } }]);
    else {
      const [type, inside] = Object.entries(signs).find(([, words]) => words !== undefined)!;
      nodes.push(...inline(inside!, [...marks, { type }]));
    }
  }
  say(text.slice(from));
  return nodes;
}
