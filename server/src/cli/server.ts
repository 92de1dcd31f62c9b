/** What the server tells a launcher that holds the other end of its channel. */
export type ServerNews = 'listening' | 'port taken';

/** The server reads its settings from the environment and stops when told to, or when its launcher is gone. */
export async function run(): Promise<void> {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening to it alone would keep a server that has stopped from ending.
  process.channel?.unref();
  try {
    await import('../main.ts');
    process.send?.('listening' satisfies ServerNews);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !process.send) throw error;
    // The launcher tries the next one.
    process.send('port taken' satisfies ServerNews, () => process.exit());
  }
}
