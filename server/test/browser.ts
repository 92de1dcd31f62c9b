import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { withLock } from '../src/platform/postgres/lock.ts';

const run = promisify(execFile);

/** A browser that talks to nobody but the pages it is given. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return launch(await findBrowser(), options);
}

interface Found {
  executablePath: string;
  env: Record<string, string>;
}

let found: Promise<Found> | undefined;

/**
 * CHROME_PATH, else an installed Chrome or Chromium, else the one that a registry package carries, else, as root on Debian, apt's.
 * There is no going without: flows that did not run must not look like flows that passed.
 */
export function findBrowser(): Promise<Found> {
  return (found ??= search());
}

async function search(): Promise<Found> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROME_PATH=${named} is no program.`);
    return { executablePath: named, env: {} };
  }
  const installed = findInstalled();
  if (installed) return { executablePath: installed, env: {} };

  const reasons: unknown[] = [];
  for (const bring of [fromRegistry, fromDebian]) {
    try {
      const brought = await bring();
      await tryOut(brought);
      return brought;
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(reasons, `No browser for the flows. Install Chrome or Chromium, or name one in CHROME_PATH.\n${reasons.map(String).join('\n')}`);
}

/** One that starts may still end at the first page, for want of a library or a font. */
async function tryOut(brought: Found): Promise<void> {
  const browser = await launch(brought);
  const page = await browser.newPage();
  await page.setContent('<p>Può darsi</p>');
  await page.screenshot();
  await browser.close();
}

function launch({ executablePath, env }: Found, options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=en'],
    ...options,
  });
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = ['/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces].find(isProgram);
}

/** Not a dependency: its 67 MB are for those machines only that have no browser. */
const carrier = { name: '@sparticuz/chromium', version: '153.0.0' };

async function fromRegistry(): Promise<Found> {
  const folder = resolve(import.meta.dirname, '../../.data/browser');
  await mkdir(folder, { recursive: true });
  return withLock(join(folder, 'bringing'), async () => {
    if (!existsSync(join(folder, 'node_modules', carrier.name))) {
      console.log(`No Chrome is installed: bringing ${carrier.name} ${carrier.version} ...`);
      await run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${carrier.name}@${carrier.version}`]);
    }
    // It unpacks below TMPDIR, and brings the libraries that a bare machine lacks only to where it was made for: it is told that it is there.
    const script = `import('${carrier.name}').then(async (m) => console.log(JSON.stringify({ path: await m.default.executablePath(), libraries: process.env.LD_LIBRARY_PATH })))`;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' } });
    const { path, libraries } = JSON.parse(stdout) as { path: string; libraries?: string };
    return { executablePath: path, env: { FONTCONFIG_FILE: await fontsOf(folder), ...(libraries && { LD_LIBRARY_PATH: libraries }) } };
  });
}

/** Its own list looks for the fonts in /tmp only, and a browser that finds none at all ends. */
async function fontsOf(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf');
  const text = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await writeFile(file, `<fontconfig><dir>${text(join(folder, 'fonts'))}</dir><dir>/usr/share/fonts</dir><cachedir>${text(join(folder, 'fonts-cache'))}</cachedir></fontconfig>\n`);
  return file;
}

async function fromDebian(): Promise<Found> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error('apt brings Chromium on Debian and to root only.');
  console.log('Installing Chromium by apt ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, maxBuffer: 64 * 1024 ** 2 });
  const installed = findInstalled();
  if (!installed) throw new Error('apt installed no Chromium.');
  return { executablePath: installed, env: {} };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
