import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { PurgeCSS } from 'purgecss';
import { defineConfig } from 'vite';

/** The program that asks, before the one that draws; it brings what it needs along. */
const VROEG = 'src/vroeg.ts';

export default defineConfig({
  plugins: [react(), zonderOngebruikteTokens(), gecomprimeerd(), vooraf()],
  resolve: {
    // The same API in a tenth of the program: docs/adr/0019-preact-tekent-de-paginas.md.
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    // The content security policy allows files of our own only, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Each file more costs a slow computer about as much as 10 kB.
        codeSplitting: {
          groups: [
            { name: 'vroeg', test: /\/src\/(vroeg|\w+\/(vragen|eerstepagina))\.ts$|rolldown.runtime/, priority: 2 },
            { name: 'begin', tags: ['$initial'], priority: 1 },
            { name: 'begin', test: /\/apps\/portal\/src\//, minShareCount: 2 },
          ],
        },
      },
    },
  },
});

/**
 * The design system declares thousands of tokens, and a browser reckons with each; what nothing of ours asks for is left
 * out. Every rule stays: a class may be put together while the program runs, and `:is()` is not understood.
 */
function zonderOngebruikteTokens() {
  return {
    name: 'zonder-ongebruikte-tokens',
    generateBundle: {
      order: 'post',
      async handler(_, bundel) {
        const delen = Object.values(bundel);
        const tokens = delen.flatMap(({ code }) => code?.match(/--[a-z][\w-]+/g) ?? []);
        for (const stijl of delen.filter(({ fileName }) => fileName.endsWith('.css'))) {
          const safelist = { standard: [/(?:)/], variables: tokens };
          const css = [{ raw: stijl.source }];
          const [schoon] = await new PurgeCSS().purge({ content: [], css, safelist, variables: true });
          stijl.source = schoon.css;
        }
      },
    },
  };
}

/** Beside each file a small one for the line: made once, here, instead of by the hub for everybody who asks. */
function gecomprimeerd() {
  return {
    name: 'gecomprimeerd',
    generateBundle: {
      order: 'post',
      async handler(_, bundel) {
        const tekst = Object.values(bundel).filter(({ fileName }) => /\.(js|css|svg)$/.test(fileName));
        await Promise.all(
          tekst.map(async ({ fileName, code, source }) => {
            const klein = await promisify(brotliCompress)(code ?? source);
            this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: klein });
          }),
        );
      },
    },
  };
}

/** For the hub: what a browser may fetch together with a page on which somebody's day begins, and what it runs first. */
function vooraf() {
  const bestanden = readdirSync(join(import.meta.dirname, 'src'), { recursive: true });
  const paginas = bestanden
    .filter((bestand) => basename(bestand) === 'eerstepagina.ts')
    .map((bestand) => {
      const tekst = readFileSync(join(import.meta.dirname, 'src', bestand), 'utf8');
      const { pad, deel } = /pad: '(?<pad>[^']+)',\s+deel: '\.\/(?<deel>[^']+)'/.exec(tekst)?.groups ?? {};
      if (!pad) throw new Error(`${bestand} zegt niet welke pagina het is.`);
      return [pad, `src/${dirname(bestand)}/${deel}`];
    });
  return {
    name: 'vooraf',
    generateBundle: {
      order: 'post',
      handler(_, bundel) {
        const delen = Object.values(bundel);
        const vind = (bron) => {
          const deel = delen.find(({ moduleIds }) => moduleIds?.some((module) => module.endsWith(`/${bron}`)));
          if (!deel) throw new Error(`${bron} zit in geen deel van het programma.`);
          return deel.fileName;
        };
        const al = metInvoer(bundel, vind('src/main.tsx'), new Set());
        const apart = Object.fromEntries(
          paginas.map(([pad, bron]) => [
            pad,
            [...metInvoer(bundel, vind(bron), new Set())].filter((naam) => !al.has(naam)),
          ]),
        );
        const letters = Object.keys(bundel).filter((naam) => naam.endsWith('.woff2'));
        const source = JSON.stringify({ vroeg: vind(VROEG), letters, delen: apart });
        this.emitFile({ type: 'asset', fileName: 'vooraf.json', source });
      },
    },
  };
}

function metInvoer(bundel, naam, gevonden) {
  if (gevonden.has(naam)) return gevonden;
  gevonden.add(naam);
  for (const ander of bundel[naam].imports) metInvoer(bundel, ander, gevonden);
  return gevonden;
}
