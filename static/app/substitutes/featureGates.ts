/**
 * Stands for Atlassian's feature gate client, which a Forge app never initialises: every gate is off, every experiment
 * gives its default.
 */
const FeatureGates = {
  checkGate: () => false,
  getExperimentValue: <T,>(_experiment: string, _parameter: string, otherwise: T): T => otherwise,
  getExperiment: () => ({ get: <T,>(_parameter: string, otherwise: T): T => otherwise }),
  initializeCalled: () => false,
  initializeCompleted: () => false,
  isGateInitialized: () => false,
};

export default FeatureGates;
export { FeatureGates };
