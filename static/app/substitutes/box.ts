/** The compiled Box for the few Atlaskit packages that still ask for the one with run-time styles. */
export { Box as default } from '@atlaskit/primitives/compiled';
