import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const id = 'virtual:tokens.css';

/**
 * `import 'virtual:tokens.css'` gives the design tokens as a stylesheet of our own. Jira adds them as a style element,
 * which Forge's policy may block; with the stylesheet the theme needs only the attributes on `<html>`, and nothing
 * flashes before Jira answers.
 */
export function tokenCss(): Plugin {
  return {
    name: 'token-css',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? stylesheet() : null),
  };
}

function stylesheet(): string {
  const theme = (name: string): string =>
    (require(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`) as { default: string }).default.trim();
  const onRoot = (css: string): string => css.replace(/^[\s\S]*?\{/, ':root {');
  const always = ['light', 'spacing', 'typography', 'shape'].map((name) => onRoot(theme(name)));
  // Paper is white and browsers print no backgrounds: what is read in the dark is printed with the light tokens.
  return [...always, theme('light'), `@media screen {\n${theme('dark')}\n}`].join('\n');
}
