import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keepRunning } from './child.ts';
import { startDemoPayments } from './demo-payments.ts';
import { freePortFrom } from './free-port.ts';
import { projectFolder } from './places.ts';
import { prepareDatabase, settingsFor, wantsDemo } from './prepare-server.ts';
import { untilTold } from './until-told.ts';
import { openDatabase } from './with-database.ts';

/** Server and console from their sources, each reloading what changes; the console's address serves both. */
export async function run(): Promise<void> {
  await untilTold(async (stops) => {
    const database = await openDatabase();
    stops.push(database.stop);
    const settings = await settingsFor(database);
    const signIns = await prepareDatabase(database.ownerUrl, wantsDemo(database));
    const host = process.env.HOST || '127.0.0.1';
    const apiPort = await freePortFrom(Number(process.env.PORT || 4000), host);
    const webPort = await freePortFrom(5173, host);
    const address = `http://localhost:${webPort}`;
    const payments = wantsDemo(database) ? await startDemoPayments(apiPort + 10) : undefined;
    if (payments) stops.push(payments.child.stop);
    await payments?.tell(`http://127.0.0.1:${apiPort}`);
    const env = { ...process.env, ...settings, ...payments?.settings, HOST: host, PORT: String(apiPort), API_PORT: String(apiPort), PUBLIC_URL: address };

    const [server, web] = [join(projectFolder, 'server'), join(projectFolder, 'web')];
    const tsx = join(packageFolder('tsx', projectFolder), 'dist/cli.mjs');
    const vite = join(packageFolder('vite', web), 'bin/vite.js');
    const children = [
      keepRunning('server', [tsx, 'watch', '--clear-screen=false', '--tsconfig', 'tsconfig.json', 'src/main.ts'], { cwd: server, env, stdio: ['ignore', 'inherit', 'inherit'] }),
      keepRunning('console', [vite, '--host', host, '--port', String(webPort), '--strictPort', '--clearScreen', 'false'], { cwd: web, env, stdio: ['ignore', 'inherit', 'inherit'] }),
    ];
    stops.push(...children.map(({ stop }) => stop));
    for (const { who, email, password } of signIns) console.log(`  ${email}  ${password}  ${who}`);
    await Promise.race(children.map(({ ended }) => ended));
  });
}

function packageFolder(name: string, from: string): string {
  return dirname(createRequire(join(from, 'package.json')).resolve(`${name}/package.json`));
}
