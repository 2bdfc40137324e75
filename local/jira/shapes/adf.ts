/** A node of the Atlassian Document Format, as far as its text is concerned. */
export interface AdfNode {
  type?: unknown;
  text?: unknown;
  content?: unknown;
  version?: number;
  attrs?: Record<string, unknown>;
  marks?: { type?: string; attrs?: Record<string, unknown> }[];
}

const blocks = new Set([
  'paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow', 'taskItem', 'decisionItem', 'rule',
]);

/** The text of a document, a line for each block. */
export function textOf(document: unknown): string {
  if (typeof document === 'string') return document;
  const out: string[] = [];
  const walk = (node: AdfNode): void => {
    if (node.type === 'text') out.push(String(node.text));
    else if (node.type === 'hardBreak') out.push('\n');
    else if (
      node.type === 'mention' || node.type === 'emoji' || node.type === 'status'
    ) out.push(String(node.attrs?.text ?? ''));
    else if (node.type === 'inlineCard' || node.type === 'blockCard') out.push(String(node.attrs?.url ?? ''));
    if (Array.isArray(node.content)) for (const child of node.content) walk(child as AdfNode);
    if (typeof node.type === 'string' && blocks.has(node.type)) out.push('\n');
  };
  if (typeof document === 'object' && document !== null) walk(document as AdfNode);
  return out.join('').replace(/\n+$/, '').replace(/\n{3,}/g, '\n\n');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const tags: Record<string, string> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', table: 'table',
  tableRow: 'tr',
  tableCell: 'td', tableHeader: 'th', codeBlock: 'pre', panel: 'div', strong: 'strong', em: 'em', code: 'code',
  underline: 'u',
  strike: 's', expand: 'div', taskList: 'ul', taskItem: 'li',
};

/** The document as HTML, as `renderedFields` gives it. Everything in it is escaped. */
export function htmlOf(document: unknown): string {
  const inner = (node: AdfNode): string => (
    Array.isArray(node.content) ? node.content.map((it) => html(it as AdfNode)).join('') : ''
  );
  function html(node: AdfNode): string {
    if (node.type === 'text') {
      return (node.marks ?? []).reduce((text, mark) => marked(text, mark), escaped(String(node.text)));
    }
    if (node.type === 'hardBreak') return '<br/>';
    if (node.type === 'rule') return '<hr/>';
    if (node.type === 'heading') return `<h${Number(node.attrs?.level)}>${inner(node)}</h${Number(node.attrs?.level)}>`;
    if (node.type === 'doc') return inner(node);
    const tag = tags[String(node.type)];
    if (tag) return `<${tag}>${inner(node)}</${tag}>`;
    return inner(node) || escaped(textOf(node));
  }
  return typeof document === 'object' && document !== null ? html(document as AdfNode) : '';
}

function marked(text: string, mark: NonNullable<AdfNode['marks']>[number]): string {
  if (mark.type === 'link') {
    const href = String(mark.attrs?.href ?? '');
    return /^(https?:|mailto:|\/)/.test(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
  }
  const tag = tags[mark.type ?? ''];
  return tag ? `<${tag}>${text}</${tag}>` : text;
}
