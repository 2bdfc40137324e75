import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { designTokens } from './build/designTokens';
import { featureGatesOff } from './build/featureGatesOff';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The page that frames the app the way Jira does: one page that knows its own routes. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), featureGatesOff(), designTokens()],
  resolve: { mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 1_500 },
});
