/**
 * Last line of a run, readable by any machine: `N passed, N failed`, and the skipped when there are any.
 * Written when the process leaves, because jest's own summary comes after every other reporter.
 */
module.exports = class PlainCountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`;
    process.once('exit', () => process.stdout.write(line));
  }
};
