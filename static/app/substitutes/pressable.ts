/** The compiled Pressable for the few Atlaskit packages that still ask for the one with run-time styles. */
export { Pressable as default } from '@atlaskit/primitives/compiled';
