import type { DocumentNode } from './issueShapes';

/** Plain text as a document of Atlassian's format: a paragraph for each block, a break for each line. */
export function plainDocument(text: string): DocumentNode & { version: 1 } {
  const paragraphs = text.trim().split(/\n{2,}/);
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph.split('\n').flatMap((line, i): DocumentNode[] => [
        ...(i > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line }]),
      ]),
    })),
  };
}
