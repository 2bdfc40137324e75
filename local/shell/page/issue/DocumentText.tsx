import { Fragment, type ReactNode } from 'react';
import look from './DocumentText.module.css';
import type { DocumentNode } from './issueShapes';

/** A document of Atlassian's format as the page draws it. A node it does not know is named, never dropped silently. */
export function DocumentText({ node }: { node: DocumentNode }): JSX.Element {
  return <div className={look.text}>{drawn(node)}</div>;
}

const inside = (node: DocumentNode): ReactNode => (node.content ?? []).map((child, i) => <Fragment key={i}>{drawn(child)}</Fragment>);

function drawn(node: DocumentNode): ReactNode {
  switch (node.type) {
    case 'doc':
      return inside(node);
    case 'paragraph':
      return <p>{inside(node)}</p>;
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'heading':
      return <p className={look.heading}>{inside(node)}</p>;
    case 'bulletList':
      return <ul className={look.bullets}>{inside(node)}</ul>;
    case 'orderedList':
      return <ol className={look.numbers}>{inside(node)}</ol>;
    case 'listItem':
      return <li>{inside(node)}</li>;
    case 'blockquote':
      return <blockquote className={look.quote}>{inside(node)}</blockquote>;
    case 'codeBlock':
      return <pre className={look.code}>{inside(node)}</pre>;
    case 'rule':
      return <hr />;
    case 'mention':
    case 'emoji':
      return String(node.attrs?.text ?? node.attrs?.shortName ?? '');
    default:
      return <p className={look.unknown}>[{node.type} is not drawn here]</p>;
  }
}

function marked(node: DocumentNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((text, mark) => {
    if (mark.type === 'strong') return <strong>{text}</strong>;
    if (mark.type === 'em') return <em>{text}</em>;
    if (mark.type === 'strike') return <s>{text}</s>;
    if (mark.type === 'code') return <code>{text}</code>;
    const href = String(mark.attrs?.href ?? '');
    // Only web addresses become links: the text comes from anybody.
    if (mark.type === 'link' && /^https?:\/\//i.test(href)) return <a href={href} rel="noopener noreferrer">{text}</a>;
    return text;
  }, node.text ?? '');
}
