import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogus } from '@estafette/contracts';
import ts from 'typescript';
import { isVanHub } from '../documenten/berichtpagina.js';
import { voorbeeld } from '../documenten/voorbeeld.js';
import { vrijePoort } from '../drills/startonderdelen.js';
import { Keten } from '../support/keten.js';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const CLI = join(WORTEL, 'apps/cli/dist/main.js');
const AANSLUITEN = new URL('../../../docs/aansluiten/', import.meta.url);
const SCALABOR = '00000099000000012000';

interface Adres {
  readonly hub: string;
  readonly sleutel: string;
}

let keten: Keten;
let echt: Adres;
let oefen: Adres;
let nephub: ChildProcess;
let map: string;

beforeAll(async () => {
  keten = await Keten.start();
  const sleutels = JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS'] ?? '{}') as Record<string, string>;
  echt = { hub: keten.adres, sleutel: sleutels['scalabor']! };
  map = await mkdtemp(join(tmpdir(), 'estafette-kit-'));
  const env = { ...process.env, NODE_OPTIONS: '' };
  nephub = spawn(process.execPath, [CLI, 'nephub', '--poort', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [regel] = (await once(createInterface({ input: nephub.stdout! }), 'line')) as [string];
  oefen = JSON.parse(regel) as Adres;
});
afterAll(async () => {
  nephub?.kill();
  await keten?.stop();
  await rm(map, { recursive: true, force: true });
});

const pagina = (naam: string) => readFileSync(new URL(naam, AANSLUITEN), 'utf8');

/** The blocks of a page that are run, each with the output that the page shows for it. */
function stappen(tekst: string): { taal: string; code: string; verwacht: string[] }[] {
  const blokken = [...tekst.matchAll(/^```(sh|ts|http|text)\n([\s\S]*?)^```$/gm)].map(([, taal, code]) => ({
    taal: taal!,
    code: code!,
  }));
  return blokken.flatMap((blok, i) => {
    if (blok.taal === 'text') return [];
    const uitvoer = blokken[i + 1]?.taal === 'text' ? blokken[i + 1]!.code.trim().split('\n') : [];
    return [{ ...blok, verwacht: uitvoer }];
  });
}

/** A line as the page shows it; `…` stands for anything. */
const alsPatroon = (regel: string) =>
  new RegExp(
    regel
      .split('…')
      .map((deel) => deel.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );

describe('Wat op de bladzijde voor leveranciers staat, is waar', () => {
  test.each(['de echte hub', 'de oefenhub'])(
    'bij %s',
    async (welke) => {
      const { hub, sleutel } = welke === 'de echte hub' ? echt : oefen;
      const werkmap = await mkdtemp(join(map, 'leverancier-'));
      const blokken = stappen(pagina('README.md'));
      expect(blokken.length).toBeGreaterThanOrEqual(9);
      const script = blokken
        .map(({ taal, code }) => {
          if (taal === 'ts') {
            const js = ts.transpileModule(code, {
              compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
            });
            return `export HUB SLEUTEL; cat > blok.mjs <<'EINDE_TS'\n${js.outputText}\nEINDE_TS\nnode blok.mjs`;
          }
          if (taal === 'http') return alsCurl(code);
          return code
            .replace(/^HUB=.*$/m, `HUB=${hub}`)
            .replace(/^SLEUTEL=.*$/m, `SLEUTEL=${sleutel}`)
            .replaceAll('npm run -s estafette --', `node ${CLI}`);
        })
        .map((code, i) => `printf '\\n@@${i}\\n'\n${code}`)
        .join('\n');
      const env = { ...process.env, NODE_OPTIONS: '' };
      const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: werkmap, env });
      const uitvoer = stdout.split(/^@@\d+$/m).slice(1);
      blokken.forEach(({ verwacht }, i) => {
        const regels = uitvoer[i]!.split('\n');
        let vanaf = 0;
        for (const regel of verwacht) {
          const plek = regels.findIndex((r, j) => j >= vanaf && alsPatroon(regel).test(r));
          expect({ blok: i, regel, uitvoer: plek < 0 ? uitvoer[i] : 'gevonden' }).toEqual({
            blok: i,
            regel,
            uitvoer: 'gevonden',
          });
          vanaf = plek + 1;
        }
      });
      expect(uitvoer.at(-1)).toContain('202');
    },
    60_000,
  );

  test('elke verwijzing gaat ergens heen', () => {
    for (const naam of ['README.md', 'ontvangen.md', 'toets.md', 'spreadsheets.md']) {
      for (const [, link] of pagina(naam).matchAll(/\]\(([^)#]+)\)/g)) {
        if (!link!.startsWith('http'))
          expect([naam, link, existsSync(new URL(link!, AANSLUITEN))]).toEqual([naam, link, true]);
      }
    }
  });
});

/** A plain request of the page, as curl sends it. */
function alsCurl(code: string): string {
  const [kop, inhoud] = code.split('\n\n');
  const [eerste, ...koppen] = kop!.split('\n');
  const [methode, pad] = eerste!.split(' ');
  const vlaggen = koppen.map((k) => `-H "${k.replace('<sleutel>', '$SLEUTEL')}"`).join(' ');
  return `curl -s -w '\\n%{http_code}\\n' -X ${methode} $HUB${pad} ${vlaggen} -d '${inhoud!.trim()}'`;
}

interface Verslag {
  readonly geslaagd: boolean;
  readonly regels: readonly {
    regel: string;
    uitslag: string;
    code?: string;
    pad?: string;
    gekregen: string;
    uitleg: string;
  }[];
}

async function draaiToets(...argumenten: string[]): Promise<{ verslag: Verslag; einde: number }> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const klaar = await promisify(execFile)(process.execPath, [CLI, 'toets', ...argumenten], { env }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (fout: { stdout: string; code: number }) => fout,
  );
  return { verslag: JSON.parse(klaar.stdout) as Verslag, einde: klaar.code };
}

const GEHEIM = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('De toets', () => {
  const foutenVan = (verslag: Verslag) =>
    verslag.regels.filter((r) => r.uitslag === 'fout').map(({ regel, code, pad }) => `${regel} ${code} ${pad}`);

  test('keurt elk voorbeeld van de bladzijden goed, en elke regel heeft zijn uitleg', async () => {
    const voorbeelden = catalogus.filter((soort) => !isVanHub(soort)).map((soort) => voorbeeld(soort));
    const bestand = join(map, 'voorbeelden.json');
    await writeFile(bestand, JSON.stringify(voorbeelden));
    const { verslag, einde } = await draaiToets(bestand);
    expect(foutenVan(verslag)).toEqual([]);
    expect(einde).toBe(0);
    eisUitleg(verslag, (kop) => !kop.startsWith('webhook'));
  });

  test('speelt de hub tegen een webhook: die van de bladzijde slaagt, een die alles aanneemt zakt', async () => {
    const goedgelovig = createServer((_verzoek, antwoord) => void antwoord.writeHead(204).end());
    await once(goedgelovig.listen(0, '127.0.0.1'), 'listening');
    const { port } = goedgelovig.address() as AddressInfo;
    const eigen = await vrijePoort();
    const goed = await startWebhook(eigen);
    const adressen = [eigen, port].map((poort) => `http://127.0.0.1:${poort}/`);
    const [geslaagd, gezakt] = await Promise.all(adressen.map((url) => draaiToets(url, '--geheim', GEHEIM)));
    expect(foutenVan(geslaagd!.verslag)).toEqual([]);
    const mis = gezakt!.verslag.regels.filter((r) => r.uitslag === 'fout').map(({ regel }) => regel);
    expect(mis).toEqual(['webhook-welkom', 'webhook-vals', 'webhook-oud']);
    expect([geslaagd!.einde, gezakt!.einde]).toEqual([0, 1]);
    eisUitleg(geslaagd!.verslag, (kop) => kop.startsWith('webhook'));
    goed.kill();
    goedgelovig.close();
  });

  function eisUitleg({ regels }: Verslag, hoort: (kop: string) => boolean): void {
    const koppen = [...pagina('toets.md').matchAll(/^### (\S+)$/gm)].map(([, kop]) => kop!).filter(hoort);
    expect([...new Set(regels.map(({ uitleg }) => uitleg.split('#')[1]!))].sort()).toEqual(koppen.sort());
  }
});

/** The webhook of the page, as a supplier would copy it. */
async function startWebhook(poort: number): Promise<ChildProcess> {
  const [, code] = /^```js\n([\s\S]*?)^```$/m.exec(pagina('ontvangen.md'))!;
  await writeFile(join(map, 'webhook.mjs'), code!);
  const env = { ...process.env, NODE_OPTIONS: '', GEHEIM, POORT: String(poort) };
  const proces = spawn(process.execPath, [join(map, 'webhook.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface({ input: proces.stdout! }), 'line');
  return proces;
}

describe('De oefenhub antwoordt als de echte hub', () => {
  const event = (id: string, naam: string, data: unknown, meer: object = {}) => ({
    specversion: '1.0',
    id,
    source: `urn:nld:oin:${SCALABOR}:systeem:gelijk`,
    type: `nl.reintegratietaal.${naam}`,
    data,
    ...meer,
  });
  const profiel = { inwoner: { kenmerkPartner: 'G-1' }, profiel: {} };
  const resultaat = { inwoner: { kenmerkPartner: 'G-1' }, soort: 'eind', datum: '2026-11-01' };
  const json = 'application/cloudevents+json';
  const batch = 'application/cloudevents-batch+json';
  const VRAGEN: readonly (readonly [string, unknown, string?])[] = [
    ['een profiel', event('g-1', 'kandidaatprofiel.vastgesteld', profiel)],
    ['nog een keer', event('g-1', 'kandidaatprofiel.vastgesteld', profiel)],
    [
      'in een andere volgorde',
      { ...event('g-1', 'kandidaatprofiel.vastgesteld', { profiel: {}, inwoner: profiel.inwoner }) },
    ],
    ['anders onder hetzelfde id', event('g-1', 'kandidaatprofiel.vastgesteld', { ...profiel, keten: {} })],
    ['een resultaat', event('g-2', 'trajectresultaat.gemeld', resultaat)],
    [
      'over wie niemand kent',
      event('g-3', 'trajectresultaat.gemeld', { ...resultaat, inwoner: { kenmerkPartner: 'G-9' } }),
    ],
    [
      'met een BSN',
      event('g-4', 'kandidaatprofiel.vastgesteld', {
        ...profiel,
        inwoner: { kenmerkPartner: 'G-1', bsn: '999993653' },
      }),
    ],
    ['dat Scalabor niet mag sturen', event('g-5', 'trajectplan.vastgesteld', {})],
    [
      'van een ander',
      event('g-6', 'trajectresultaat.gemeld', resultaat, { source: 'urn:nld:oin:00000099000000010000:systeem:x' }),
    ],
    ['van een onbekende soort', event('g-7', 'iets.anders', {})],
    [
      'van een onbekende versie',
      event('g-8', 'trajectresultaat.gemeld', resultaat, {
        dataschema: 'urn:x/nl.reintegratietaal.trajectresultaat.gemeld/9.9',
      }),
    ],
    ['zonder data', event('g-9', 'trajectresultaat.gemeld', undefined)],
    ['dat geen object is', 7],
    ['in een ander mediatype', {}, 'text/plain'],
    ['een lege batch', [], batch],
    ['een batch', [event('g-10', 'trajectresultaat.gemeld', resultaat), event('g-11', 'iets.anders', {})], batch],
    ['een batch die geen lijst is', {}, batch],
  ];

  test.each(VRAGEN)('%s', async (_, inhoud, mediatype = json) => {
    const [a, b] = await Promise.all([echt, oefen].map((adres) => stuur(adres, JSON.stringify(inhoud), mediatype)));
    expect(b).toEqual(a);
  });

  test('zonder sleutel en met wat geen JSON is', async () => {
    for (const adressen of [[echt, oefen].map((a) => ({ ...a, sleutel: 'onjuist' })), [echt, oefen]]) {
      const [a, b] = await Promise.all(adressen.map((adres) => stuur(adres, '{', json)));
      expect(b).toEqual(a);
    }
  });

  async function stuur({ hub, sleutel }: Adres, body: string, mediatype: string): Promise<object> {
    const headers = { authorization: `Bearer ${sleutel}`, 'content-type': mediatype };
    const antwoord = await fetch(`${hub}/api/v1/berichten`, { method: 'POST', headers, body });
    return { status: antwoord.status, ...samengevat((await antwoord.json()) as Record<string, unknown>) };
  }

  /** What a supplier's program acts upon. */
  function samengevat(inhoud: Record<string, unknown>): object {
    const codes = ((inhoud['fouten'] ?? []) as { code: string; pad: string }[]).map(
      ({ code, pad }) => `${code} ${pad}`,
    );
    const { soort, kenmerkPartner } = (inhoud['betreft'] ?? {}) as Record<string, unknown>;
    const uitkomsten = (inhoud['uitkomsten'] as Record<string, unknown>[] | undefined)?.map(samengevat);
    return {
      velden: Object.keys(inhoud).sort(),
      id: inhoud['id'],
      codes: codes.sort(),
      soort,
      kenmerkPartner,
      uitkomsten,
    };
  }
});
