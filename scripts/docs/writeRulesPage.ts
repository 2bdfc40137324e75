import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './rulesPage';

/** `npm run docs:rules` */
writeFileSync(join(__dirname, '../../docs/rules.md'), rulesPage());
