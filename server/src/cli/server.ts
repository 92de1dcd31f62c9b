/** The server reads its settings from the environment and stops when told to, or when the launcher that holds the other end is gone. */
export async function run(): Promise<void> {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening alone would keep a server that has stopped from ending.
  process.channel?.unref();
  await import('../main.ts');
}
