/**
 * Last line of a run, readable by any machine: `N passed, N failed`; before it, where there are any, `N skipped`.
 * Written when the process leaves, because jest's own summary comes after every other reporter.
 */
module.exports = class PlainCountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${skipped ? `${skipped} skipped\n` : ''}${results.numPassedTests} passed, ${failed} failed\n`;
    process.once('exit', () => process.stdout.write(line));
  }
};
