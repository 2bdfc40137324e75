import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { foldFeatureGates } from './build/foldFeatureGates';
import { keepShownExamples } from './build/keepShownExamples';
import { tokenCss } from './build/tokenCss';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * One build for every screen: one page, and a chunk per screen that is loaded by the key of the module it stands in.
 * The output needs no exception from Forge's content security policy: no inline script, no style element, no data: font.
 */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react(), foldFeatureGates(), keepShownExamples(), tokenCss()],
  resolve: {
    // Atlaskit's es2019 build spares the helpers of older targets.
    mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
    alias: [
      { find: /^@atlaskit\/react-compiler-gating$/, replacement: here('substitutes/compilerGating.ts') },
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: here('substitutes/featureGates.ts') },
      { find: /^@atlaskit\/primitives\/box$/, replacement: here('substitutes/box.ts') },
      { find: /^@atlaskit\/primitives\/pressable$/, replacement: here('substitutes/pressable.ts') },
      {
        find: /^@atlaskit\/button\/(standard-button|custom-theme-button\/custom-theme-button)$/,
        replacement: here('substitutes/legacyButton.tsx'),
      },
      { find: /^@atlaskit\/button\/button-group$/, replacement: here('substitutes/buttonGroup.tsx') },
    ],
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Inlined assets become data: addresses, which the policy refuses for fonts.
    assetsInlineLimit: 0,
  },
});
