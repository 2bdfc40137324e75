/** Stands for Atlaskit's switch between its two builds of a component; outside Atlassian it is off. */
export const isReactCompilerActivePlatform = (): boolean => false;
