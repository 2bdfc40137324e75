import { HostError } from './hostError';

/**
 * Runs a command to its end and sets the exit code it gives. What the person can put right is said in one sentence
 * (code 2); everything else is a fault of the program, with its stack (code 70).
 */
export function runCommand(command: () => Promise<number>): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (fault: unknown) => {
      process.exitCode = fault instanceof HostError ? 2 : 70;
      process.stderr.write(`${fault instanceof HostError ? fault.message : ((fault as Error).stack ?? String(fault))}\n`);
    },
  );
}
