/** A refusal of the storage API: HTTP status, documented code, message. */
export class StorageError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StorageError';
  }
}

/** A 400 with one of the documented codes. */
export const refuse = (code: string, message: string): never => {
  throw new StorageError(400, code, message);
};
