import type { Plugin } from 'vite';

const gate = /\bfg\(\s*(['"])[^'"]+\1\s*\)/g;
const compilerTwin = /(function )?\bisReactCompilerActivePlatform\(\)/g;

/**
 * Atlaskit ships both arms of each of Atlassian's own feature gates, and a second build of each component for the React
 * compiler. Outside Atlassian every gate is off, so they are folded to `false` and the minifier drops the dead arm:
 * about a third of the first load.
 */
export function foldFeatureGates(): Plugin {
  return {
    name: 'fold-feature-gates',
    enforce: 'pre',
    transform(code, id) {
      if (!/node_modules\/@atlaskit\/.*\.js/.test(id) || !/\bfg\(|isReactCompilerActivePlatform\(/.test(code)) return null;
      const folded = code
        .replace(gate, 'false')
        .replace(compilerTwin, (call: string, declaration: string | undefined) => (declaration ? call : 'false'));
      return { code: folded, map: null };
    },
  };
}
