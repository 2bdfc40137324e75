import type { AdfNode } from './adf';

const inline = [
  'text', 'mention', 'emoji', 'hardBreak', 'inlineCard', 'date', 'status', 'inlineExtension', 'mediaInline', 'placeholder',
];
const lists = ['bulletList', 'orderedList'];
const media = ['mediaSingle', 'mediaGroup'];
const cards = ['blockCard', 'embedCard'];
const simple = ['paragraph', ...lists, 'codeBlock', ...media, 'extension'];
const inCells = [...simple, ...cards, 'heading', 'panel', 'blockquote', 'rule', 'decisionList', 'taskList', 'nestedExpand'];
const blocks = [
  ...inCells, 'table', 'expand', 'bodiedExtension', 'multiBodiedExtension', 'extensionFrame', 'syncBlock',
].filter((type) => type !== 'nestedExpand');

/** What may stand in each kind of node: the outline of Atlassian's own schema, without its order and its numbers. */
const children: Record<string, readonly string[]> = {
  doc: [...blocks, 'layoutSection'],
  paragraph: inline, heading: inline, taskItem: inline, decisionItem: inline, caption: inline,
  codeBlock: ['text'],
  bulletList: ['listItem'], orderedList: ['listItem'], listItem: [...simple, 'taskList'],
  taskList: ['taskItem', 'blockTaskItem', 'taskList'], blockTaskItem: ['paragraph', 'extension'], decisionList: ['decisionItem'],
  blockquote: simple,
  panel: [...simple, ...cards, 'heading', 'rule', 'taskList', 'decisionList'],
  table: ['tableRow'], tableRow: ['tableCell', 'tableHeader'], tableCell: inCells, tableHeader: inCells,
  mediaSingle: ['media', 'caption'], mediaGroup: ['media'],
  expand: [...inCells, 'table'], nestedExpand: inCells,
  layoutSection: ['layoutColumn'], layoutColumn: blocks,
  bodiedExtension: blocks, multiBodiedExtension: ['extensionFrame'], extensionFrame: blocks, syncBlock: blocks,
  rule: [], media: [], blockCard: [], embedCard: [], extension: [],
  ...Object.fromEntries(inline.map((type) => [type, []])),
};

const marks = new Set([
  'strong', 'em', 'code', 'underline', 'strike', 'link', 'subsup', 'textColor', 'backgroundColor', 'annotation', 'alignment',
  'indentation', 'breakout', 'border', 'dataConsumer', 'fragment', 'fontSize',
]);

/** Nesting beyond this is refused, as Jira does. */
const DEEPEST = 60;

/** Whether a value is a document: type, version, and nodes that may stand where they stand all the way down. */
export function isDocument(value: unknown): boolean {
  const doc = value as AdfNode | null;
  return typeof doc === 'object' && doc !== null && doc.type === 'doc' && doc.version === 1 && doc.content !== undefined && contentFits(doc, 0);
}

function contentFits({ type, content }: AdfNode, depth: number): boolean {
  if (content === undefined) return true;
  const allowed = children[String(type)]!;
  return Array.isArray(content) && depth < DEEPEST && content.every((node) => nodeFits(node as AdfNode | null, allowed, depth));
}

function nodeFits(node: AdfNode | null, allowed: readonly string[], depth: number): boolean {
  if (typeof node !== 'object' || node === null || typeof node.type !== 'string' || !allowed.includes(node.type)) return false;
  if (node.type === 'text' && (typeof node.text !== 'string' || node.text.length === 0)) return false;
  if (node.type === 'heading' && !(Number(node.attrs?.level) >= 1 && Number(node.attrs?.level) <= 6)) return false;
  const known = node.marks === undefined || (Array.isArray(node.marks) && node.marks.every((mark) => marks.has(String(mark?.type))));
  return known && contentFits(node, depth + 1);
}
