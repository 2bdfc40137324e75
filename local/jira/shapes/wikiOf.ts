import { textOf, type AdfNode } from './adf';

/** A document in wiki markup, as version 2 of the API gives rich text. What `readWiki` does not know is given as text. */
export function wikiOf(document: unknown): string {
  if (typeof document !== 'object' || document === null) return '';
  return childrenOf(document).map((node) => block(node, '')).join('\n\n').replace(/\n+$/, '');
}

const childrenOf = (node: AdfNode): AdfNode[] => (Array.isArray(node.content) ? (node.content as AdfNode[]) : []);

function block(node: AdfNode, bullets: string): string {
  const inside = (): string => childrenOf(node).map((it) => block(it, '')).join('\n\n');
  switch (node.type) {
    case 'paragraph':
      return childrenOf(node).map(words).join('');
    case 'heading':
      return `h${Number(node.attrs?.level)}. ${childrenOf(node).map(words).join('')}`;
    case 'rule':
      return '----';
    case 'blockquote':
      return `{quote}\n${inside()}\n{quote}`;
    case 'codeBlock': {
      const { language } = node.attrs ?? {};
      return `{code${typeof language === 'string' ? `:${language}` : ''}}\n${textOf(node)}\n{code}`;
    }
    case 'bulletList':
    case 'orderedList': {
      const own = `${bullets}${node.type === 'orderedList' ? '#' : '*'}`;
      return childrenOf(node).map((item) => listItem(item, own)).join('\n');
    }
    default:
      return textOf(node);
  }
}

const listItem = (item: AdfNode, bullets: string): string =>
  childrenOf(item)
    .map((node) => (String(node.type).endsWith('List') ? block(node, bullets) : `${bullets} ${block(node, '')}`))
    .join('\n');

const signs: Record<string, string> = { strong: '*', em: '_', strike: '-', underline: '+' };

function words(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return `[~accountid:${String(node.attrs?.id)}]`;
  if (node.type !== 'text') return textOf(node);
  return (node.marks ?? []).reduceRight((text, { type = '', attrs }) => {
    if (type === 'code') return `{{${text}}}`;
    if (type === 'link') {
      const href = String(attrs?.href);
      return text === href ? `[${href}]` : `[${text}|${href}]`;
    }
    const sign = signs[type] ?? '';
    return `${sign}${text}${sign}`;
  }, String(node.text));
}
