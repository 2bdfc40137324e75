import * as z from 'zod/mini';
import type { CatalogueKind } from './catalogueKind';

const schema = z.looseObject({
  version: z.literal(1),
  state: z.literal('in force'),
  /** The version of the profile that plans are scored by; score/profile.ts holds them. */
  profile: z.string(),
});
export type ScoringProfile = z.infer<typeof schema>;

/** Which scoring profile the site follows. */
export const scoringProfiles: CatalogueKind<ScoringProfile> = {
  id: 'scoring-profile',
  one: 'scoring profile',
  many: 'scoring profile',
  about: 'Which version of the rules plans are scored by. A new version is taken on purpose, never by an update.',
  shape: { name: 'scoring-profile', version: 1, schema, migrations: {} },
  states: ['in force'],
  inForce: ['in force'],
  retired: 'in force',
  single: true,
  titleOf: ({ profile }) => `Profile ${profile}`,
  columns: [{ name: 'profile', label: 'Profile version', type: 'text', required: true }],
};
