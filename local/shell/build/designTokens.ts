import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const ID = 'virtual:design-tokens.css';

/** `import 'virtual:design-tokens.css'` gives Atlassian's design tokens, light and dark, as one stylesheet. */
export function designTokens(): Plugin {
  return {
    name: 'design-tokens',
    resolveId: (source) => (source === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? stylesheet() : null),
  };
}

/** Light, spacing, type and shape hold until an attribute on `<html>` says otherwise, so that nothing flashes at start. */
function stylesheet(): string {
  const themeOf = (name: string): string => {
    const file = `@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}.js`;
    return (require(file) as { default: string }).default.trim();
  };
  const unconditional = (css: string): string => `:root ${css.slice(css.indexOf('{'))}`;
  const base = ['light', 'spacing', 'typography', 'shape'].map((name) => unconditional(themeOf(name)));
  return [...base, themeOf('light'), themeOf('dark')].join('\n');
}
