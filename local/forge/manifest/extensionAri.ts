/** The name by which the product knows what a manifest declares under a module key: a field's type, a permission, a rule. */
export const extensionAri = (appId: string, environmentId: string, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
