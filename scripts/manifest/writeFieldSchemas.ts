import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { fieldSchemas } from './fieldSchemas';

/** `npm run manifest:schemas` writes the schemas into manifest.yml; a test fails when they differ from the shapes. */
const file = join(__dirname, '../../manifest.yml');
const manifest = parseDocument(readFileSync(file, 'utf8'));
const fields = manifest.getIn(['modules', 'jira:customField']);
if (!isSeq(fields)) throw new Error('manifest.yml: expected a list under modules, jira:customField');
const schemas = fieldSchemas();
for (const field of fields.items) {
  if (!isMap(field)) continue;
  const schema = schemas[String(field.get('key'))];
  if (schema) field.set('schema', manifest.createNode(schema, { flow: false }));
}
writeFileSync(file, manifest.toString({ lineWidth: 0 }));
