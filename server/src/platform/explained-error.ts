/** Its message is for the person at the terminal and says what to do; where it came from is of no use to them. */
export class ExplainedError extends Error {
  override readonly name = 'ExplainedError';
}
