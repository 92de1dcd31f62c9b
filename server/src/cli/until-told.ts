/** What a command has begun, and how each ends; they end last first. */
export type Stops = (() => Promise<unknown>)[];

/** Runs work until it ends by itself, a signal tells us to stop or whoever keeps us by a channel is gone; then stops everything it began, and leaves. */
export async function untilTold(work: (stops: Stops) => Promise<unknown>): Promise<void> {
  const stops: Stops = [];
  const told = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
    process.once('disconnect', () => done());
  });
  try {
    await Promise.race([told, work(stops)]);
  } finally {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => console.error(error));
    // What was still under way when we were told ends with us.
    setImmediate(() => process.exit());
  }
}
