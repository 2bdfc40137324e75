/** Something the person at the command line can put right. The message says what stands in the way and what to do. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
