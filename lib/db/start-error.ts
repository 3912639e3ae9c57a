/** The database cannot be used as things are; the message tells the operator what is wrong and what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}
