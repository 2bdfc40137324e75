import type { ForgeIndexedProperty } from '../contract';
import type { ForgeManifest } from './manifest';

/** The searchable properties of a manifest, one for each path. */
export const indexedPropertiesOf = (manifest: ForgeManifest): ForgeIndexedProperty[] =>
  manifest.modules
    .filter(({ type }) => type === 'jira:entityProperty')
    .flatMap((module) => {
      const { entityType, propertyKey, values } = module as unknown as Pick<
        ForgeIndexedProperty, 'entityType' | 'propertyKey'
      > & { values: Pick<ForgeIndexedProperty, 'path' | 'type' | 'searchAlias'>[] };
      return values.map((value) => ({ entityType, propertyKey, ...value }));
    });
