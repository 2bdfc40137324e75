import type { Plugin } from 'vite';

const CLIENT = '\0feature-gates-off';

/**
 * Atlassian's components ask Atlassian's own feature service which of two designs to show. Here nobody answers it, so
 * every gate is off: the calls become `false`, and the client is replaced by one that says so without a warning.
 */
export function featureGatesOff(): Plugin {
  return {
    name: 'feature-gates-off',
    enforce: 'pre',
    resolveId: (source) => (/^@atlaskit\/feature-gate-js-client(\/.*)?$/.test(source) ? CLIENT : null),
    load: (id) => (id === CLIENT ? clientSource : null),
    transform(code, id) {
      if (!id.includes('node_modules/@atlaskit/') || !code.includes('fg(')) return null;
      return { code: code.replace(/\bfg\(\s*(['"])[^'"]+\1\s*\)/g, 'false'), map: null };
    },
  };
}

const clientSource = `
  const gates = {
    checkGate: () => false,
    getExperimentValue: (_experiment, _parameter, fallback) => fallback,
    getExperiment: () => ({ get: (_parameter, fallback) => fallback }),
    initializeCalled: () => false,
    initializeCompleted: () => false,
    isGateInitialized: () => false,
  };
  export default gates;
  export { gates as FeatureGates };
`;
