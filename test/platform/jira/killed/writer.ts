import { writeSync } from 'node:fs';
import { openTestSite } from '../testSite';

/** Writes without end to the site in the folder given, and says before each write that it begins and after it that it is done. */
async function main(dir: string): Promise<void> {
  const site = await openTestSite({ dir, foldAt: 20_000 });
  const { key } = await site.issue({ summary: 'Written to' });
  writeSync(1, `issue ${key}\n`);
  for (let n = 0; ; n += 1) {
    writeSync(1, `begin ${n}\n`);
    const { status } = await site.ask('ada', 'PUT', `/issue/${key}`, { fields: { summary: `Write ${n}`, labels: [`n${n}`] } });
    if (status !== 204) throw new Error(`The write was answered ${status}`);
    writeSync(1, `done ${n}\n`);
  }
}

void main(process.argv[2]!);
