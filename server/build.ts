import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { whenChanged } from './src/cli/when-changed.ts';

const here = import.meta.dirname;

/** Bundles the command line, and with it the server, into `dist`, unless nothing changed since. Registry packages stay outside. */
export async function buildServer(): Promise<void> {
  const dist = join(here, 'dist');
  const sources = ['src', 'emulator', 'build.ts', 'package.json', 'tsconfig.json', '../shared/src', '../shared/package.json', '../tsconfig.json', '../pnpm-lock.yaml'];
  await whenChanged({ output: dist, root: here, sources }, async () => {
    const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const packages = Object.keys(dependencies).filter((name) => !dependencies[name]?.startsWith('workspace:'));
    await rm(dist, { recursive: true, force: true });
    await build({
      absWorkingDir: here,
      entryPoints: { filiera: 'src/cli/filiera.ts', 'read-camt-thread': 'src/modules/statements/read-camt-thread.ts' },
      outdir: dist,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      external: packages.flatMap((name) => [name, `${name}/*`]),
      // The ORM reads the names of classes.
      keepNames: true,
      sourcemap: 'linked',
      logLevel: 'warning',
      // Packages bundled from CommonJS ask for Node's own with require.
      banner: { js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);" },
    });
    // Its helper would stay as long as the server does.
    await stop();
  });
}
