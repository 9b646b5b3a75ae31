import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { defineConfig } from 'vite';

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
  },
});

const DECLARATIE = /(--[\w-]+):((?:"[^"]*"|'[^']*'|[^;{}"'])*)(?:;|(?=\}))/g;
const GEBRUIK = /var\(\s*(--[\w-]+)/g;
const GENOEMD = /--[\w-]+/g;

/** The design system declares thousands of tokens, and a browser reckons with each; what nothing of ours asks for is left out. */
function zonderOngebruikteTokens() {
  return {
    name: 'zonder-ongebruikte-tokens',
    generateBundle: {
      order: 'post',
      handler(_, bundel) {
        const delen = Object.values(bundel);
        const stijlen = delen.filter(({ fileName }) => fileName.endsWith('.css'));
        const gebruikt = new Set(delen.flatMap((deel) => (deel.type === 'chunk' ? alle(deel.code, GENOEMD, 0) : [])));
        const waarden = new Map();
        for (const { source } of stijlen) {
          for (const [, naam, waarde] of source.matchAll(DECLARATIE)) {
            waarden.set(naam, [...(waarden.get(naam) ?? []), ...alle(waarde, GEBRUIK, 1)]);
          }
          for (const naam of alle(source.replace(DECLARATIE, ''), GEBRUIK, 1)) gebruikt.add(naam);
        }
        // A set gives what is added to it on the way as well.
        for (const naam of gebruikt) for (const ander of waarden.get(naam) ?? []) gebruikt.add(ander);
        for (const stijl of stijlen) {
          stijl.source = stijl.source.replace(DECLARATIE, (regel, naam) => (gebruikt.has(naam) ? regel : ''));
        }
      },
    },
  };
}

function alle(tekst, patroon, deel) {
  return [...tekst.matchAll(patroon)].map((treffer) => treffer[deel]);
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

/** For the hub: what a browser may fetch together with a page on which somebody's day begins. */
function vooraf() {
  const paginas = Object.entries(JSON.parse(readFileSync(new URL('eerstepaginas.json', import.meta.url), 'utf8')));
  return {
    name: 'vooraf',
    generateBundle: {
      order: 'post',
      handler(_, bundel) {
        const delen = Object.values(bundel);
        const begin = delen.find(({ isEntry }) => isEntry);
        const al = metInvoer(bundel, begin.fileName, new Set());
        const lijst = paginas.map(([pad, bron]) => {
          const deel = delen.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${bron}`));
          if (!deel) throw new Error(`eerstepaginas.json: ${bron} is geen deel dat apart wordt opgehaald.`);
          return [pad, [...metInvoer(bundel, deel.fileName, new Set())].filter((naam) => !al.has(naam))];
        });
        this.emitFile({ type: 'asset', fileName: 'vooraf.json', source: JSON.stringify(Object.fromEntries(lijst)) });
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
