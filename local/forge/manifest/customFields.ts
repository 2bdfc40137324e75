import type { ForgeCustomField } from '../contract';
import { extensionAri } from './extensionAri';
import type { ForgeManifest } from './manifest';

interface WrittenField {
  key: string;
  name: string;
  description: string;
  fieldType: ForgeCustomField['type'];
  collection?: 'none' | 'list';
  readOnly?: boolean;
  schema?: Record<string, unknown>;
  validation?: { expression: string; errorMessage: string };
  formatter?: { expression: string };
  view?: { formatter?: { expression: string } };
  edit?: { validation?: { expression: string; errorMessage: string } };
}

/**
 * The custom fields of a manifest as the product knows them. Validation and formatter may stand at the field or
 * under `edit` and `view`; Jira treats both alike.
 */
export function customFieldsOf(manifest: ForgeManifest, environmentId: string): ForgeCustomField[] {
  return manifest.modules
    .filter((module) => module.type === 'jira:customField')
    .map((module) => {
      const field = module as unknown as WrittenField;
      return {
        key: field.key,
        name: field.name,
        description: field.description,
        type: field.fieldType,
        collection: field.collection ?? 'none',
        readOnly: field.readOnly ?? false,
        schema: field.schema,
        validation: field.validation ?? field.edit?.validation,
        formatter: (field.formatter ?? field.view?.formatter)?.expression,
        custom: extensionAri(manifest.appId, environmentId, field.key),
      };
    });
}
