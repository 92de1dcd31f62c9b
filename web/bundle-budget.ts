import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Fails the build when the JavaScript a browser must load before the first page can start grows beyond its budget:
 * the entry named so and everything it imports statically, gzipped.
 */
export function bundleBudget(entryName: string, limitKb: number): Plugin {
  return {
    name: 'bundle-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === entryName);
        if (!entry) throw new Error(`bundle budget: no entry named ${entryName}`);

        const first = new Set([entry]);
        for (const chunk of first) {
          for (const imported of chunk.imports) {
            const next = chunks.find(({ fileName }) => fileName === imported);
            if (next) first.add(next);
          }
        }
        const sizes = [...first].map(({ fileName, code }) => ({ fileName, kb: gzipSync(code).length / 1000 }));
        const totalKb = sizes.reduce((sum, { kb }) => sum + kb, 0);
        const report = `${entryName}: first JavaScript ${totalKb.toFixed(1)} kB gzip of ${limitKb} allowed`;
        if (totalKb > limitKb) {
          this.error(`${report}\n${sizes.map(({ fileName, kb }) => `  ${kb.toFixed(1).padStart(7)}  ${fileName}`).join('\n')}`);
        }
        this.info(report);
      },
    },
  };
}
