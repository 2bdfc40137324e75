import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ManifestError, readManifest } from '../../../local/forge';
import { conditionsHold } from '../../../local/forge/manifest/displayConditions';
import { appDir, freshFolder, openTea } from './teaApp';

const written = readFileSync(path.join(appDir, 'manifest.yml'), 'utf8');

/** What is found wrong with the fixture's manifest after a change to its text. */
function findings(change: (text: string) => string): string[] {
  const dir = freshFolder();
  const changed = change(written);
  if (changed === written) throw new Error('the change did not change anything');
  writeFileSync(path.join(dir, 'manifest.yml'), changed);
  try {
    readManifest(dir);
    return [];
  } catch (cause) {
    if (cause instanceof ManifestError) return cause.findings;
    throw cause;
  }
}

describe('the manifest', () => {
  test('is read into modules, functions, entities and resources', () => {
    const manifest = readManifest(appDir);
    expect(manifest.functions.find((it) => it.key === 'consume-long')).toEqual({
      key: 'consume-long', handler: 'index.consume', file: 'index', exported: 'consume', timeoutSeconds: 900,
    });
    expect(manifest.entities[0]?.indexes).toContainEqual({ name: 'sugar', partition: [], range: 'sugar' });
    expect(manifest.memoryMB).toBe(128);
  });

  test.each<[string, (text: string) => string, string]>([
    ['a module type', (it) => it.replace('  scheduledTrigger:', '  rovo:agent: [{key: a}]\n  scheduledTrigger:'), 'modules.rovo:agent: this module type is not modelled'],
    ['a property of a module', (it) => it.replace('title: Tea\n', 'title: Tea\n      shiny: true\n'), 'modules.jira:issuePanel "panel": "shiny" is not modelled'],
    ['a property of the app', (it) => it.replace('name: Tea round', 'name: Tea round\n  features: {a: 1}'), 'app: "features" is not modelled'],
    ['egress', (it) => it.replace('permissions:\n', 'permissions:\n  external: {fetch: {backend: [x]}}\n'), 'permissions: "external" is not modelled'],
    ['a display condition', (it) => it.replace('isAdmin: true', 'isFullMoon: true'), 'modules.jira:issuePanel "panel": displayConditions "isFullMoon" is not modelled'],
    ['panels that may be there several times', (it) => it.replace('title: Tea\n', 'title: Tea\n      allowMultiple: true\n'), 'modules.jira:issuePanel "panel": "allowMultiple" is not modelled'],
    ['access without a licence', (it) => it.replace('title: Tea\n', 'title: Tea\n      unlicensedAccess: [customer]\n'), 'modules.jira:issuePanel "panel": "unlicensedAccess" is not modelled'],
    ['a label that the app changes', (it) => `${it}  jira:issueContext:\n    - {key: c, title: a, label: b, resource: main, dynamicProperties: {function: on-event}}\n`, 'modules.jira:issueContext "c": "dynamicProperties" is not modelled'],
    ['a page for getting started', (it) => `${it}  jira:adminPage:\n    - {key: a, title: a, resource: main, useAsGetStarted: true}\n`, 'modules.jira:adminPage "a": "useAsGetStarted" is not modelled'],
    ['a bundler of the app’s own', (it) => it.replace('name: Tea round', 'name: Tea round\n  package: {bundler: webpack}'), 'app: "package" is not modelled'],
    ['a granular scope', (it) => it.replace('- read:jira-work', '- read:issue:jira'), 'permissions.scopes: "read:issue:jira" is a granular scope; the double knows the classic ones only'],
  ])('names %s that is not modelled', (_, change, finding) => {
    expect(findings(change)).toContain(finding);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    ['a function that is not there', (it) => it.replace('function: on-event\n      events: [avi:jira', 'function: nowhere\n      events: [avi:jira'), /function names "nowhere", which is no function/],
    ['a resource that is not there', (it) => it.replace('title: No resolver\n      resource: main', 'title: x\n      resource: gone'), /resource names "gone", which is no resource/],
    ['a key used twice', (it) => it.replace('key: mute-action', 'key: panel'), /the key "panel" is used twice/],
    ['a long limit on a function people wait for', (it) => it.replace('handler: index.resolver }', 'handler: index.resolver, timeoutSeconds: 100 }'), /runs longer than 25 s/],
    ['an index on nothing', (it) => it.replace('range: [sugar]', 'range: [salt]'), /names "salt", which is no attribute/],
    ['an index over anything', (it) => it.replace('range: [sugar]', 'range: [note]'), /of type any, which has no order/],
    ['two indexes of one name', (it) => it.replace('- name: by-room-strength', '- name: by-room-sugar'), /two indexes are called "by-room-sugar"/],
    ['an entity name in capitals', (it) => it.replace('name: cup', 'name: Cup'), /app\.storage\.entities\.0\.name/],
    ['two projects pages', (it) => `${it}  jira:projectPage:\n    - {key: p1, title: a, resource: main}\n    - {key: p2, title: b, resource: main}\n`, /only one per app/],
    ['an object field without formatter', (it) => it.replace(', formatter: { expression: "`${value.minutes} min`" }', ''), /exactly one formatter/],
    ['Node 20, which deployment refuses', (it) => it.replace('nodejs22.x', 'nodejs20.x'), /app\.runtime\.name/],
    ['a validator that has both a function and an expression', (it) => `${it}  jira:workflowValidator:\n    - {key: v1, name: a, description: b, function: scheduled, expression: 'true'}\n`, /exactly one of function and expression/],
    ['a validator that has neither', (it) => `${it}  jira:workflowValidator:\n    - {key: v1, name: a, description: b}\n`, /exactly one of function and expression/],
    ['a condition without an expression', (it) => `${it}  jira:workflowCondition:\n    - {key: c1, name: a, description: b}\n`, /expression/],
    ['a validator whose function may run long', (it) => `${it}  jira:workflowValidator:\n    - {key: v1, name: a, description: b, function: consume-long}\n`, /runs longer than 25 s/],
    ['a configuration page that is not there', (it) => `${it}  jira:workflowValidator:\n    - {key: v1, name: a, description: b, expression: 'true', create: {resource: gone}}\n`, /create.resource names "gone"/],
    ['a picture in a resource that is not there', (it) => it.replace('icon: https://example.invalid/tea.svg', 'icon: resource:gone;tea.svg'), /icon names "gone", which is no resource/],
    ['a permission for people who are not signed in', (it) => `${it}  jira:globalPermission:\n    - {key: g, name: a, description: b, anonymousAllowed: true}\n`, /nobody looks at this site anonymously/],
    ['a misspelt interval', (it) => it.replace('interval: hour', 'interval: fortnight'), /interval/],
  ])('refuses %s', (_, change, finding) => {
    expect(findings(change)).toContainEqual(expect.stringMatching(finding));
  });

  test('names the files of the app that are not there, as deployment would', async () => {
    const dir = freshFolder();
    writeFileSync(path.join(dir, 'manifest.yml'), written.replace('icon: https://example.invalid/tea.svg', 'icon: resource:main;tea.svg'));
    const missing = ['static/main', 'static/main/index.html', 'static/main/tea.svg'].map((it) => path.join(dir, it)).join(', ');
    await expect(openTea({ appDir: dir })).rejects.toThrow(`build the screens first: ${missing}`);
  });

  test('with event filters needs someone who can evaluate them', async () => {
    await expect(openTea({ evaluate: undefined })).rejects.toThrow('filter.expression needs an evaluator');
  });
});

describe('custom fields', () => {
  test('are given to the product with formatter and validation, wherever the manifest holds them', async () => {
    const { forge } = await openTea();
    expect(forge.customFields()).toEqual([
      expect.objectContaining({
        key: 'brew', type: 'object', collection: 'none', readOnly: false, formatter: '`${value.minutes} min`',
        validation: { expression: 'value.minutes > 0', errorMessage: 'Minutes must be positive' },
        custom: `ari:cloud:ecosystem::extension/${forge.appId}/${forge.environmentId}/static/brew`,
      }),
      expect.objectContaining({ key: 'strength', type: 'number', readOnly: true }),
    ]);
    await forge.close();
  });
});

describe('display conditions', () => {
  test('side by side all must hold; or, and, not group them', () => {
    const conditions = { or: { issueType: 'Epic', isAdmin: true }, not: { projectKey: 'SECRET' } };
    expect(conditionsHold(conditions, { issueType: 'Epic', projectKey: 'TEA' })).toBe(true);
    expect(conditionsHold(conditions, { issueType: 'Bug', isAdmin: true })).toBe(true);
    expect(conditionsHold(conditions, { issueType: 'Bug' })).toBe(false);
    expect(conditionsHold(conditions, { issueType: 'Epic', projectKey: 'SECRET' })).toBe(false);
  });

  test('properties are compared by value, absent ones are not there', () => {
    const properties = { issue: { 'tea.kind': { state: { name: 'hot' }, tags: ['green', 'mild'] } } };
    const about = { entity: 'issue', propertyKey: 'tea.kind' };
    expect(conditionsHold({ entityPropertyExists: about }, { properties })).toBe(true);
    expect(conditionsHold({ entityPropertyExists: about }, {})).toBe(false);
    expect(conditionsHold({ entityPropertyEqualTo: { ...about, objectName: 'state.name', value: 'hot' } }, { properties })).toBe(true);
    expect(conditionsHold({ entityPropertyContainsAny: { ...about, objectName: 'tags', value: ['black', 'mild'] } }, { properties })).toBe(true);
    expect(conditionsHold({ entityPropertyContainsAll: { ...about, objectName: 'tags', value: ['black', 'mild'] } }, { properties })).toBe(false);
    expect(conditionsHold({ hasProjectPermission: ['BROWSE', 'EDIT'] }, { projectPermissions: ['BROWSE'] })).toBe(false);
  });
});
