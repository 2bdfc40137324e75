import { buildAll } from '../local/builds';
import { runCommand } from '../local/runCommand';

/** Builds backend, screens and Jira page where something changed since they were last built. */
runCommand(async () => {
  await buildAll((line) => process.stdout.write(`${line}\n`));
  return 0;
});
