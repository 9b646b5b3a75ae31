import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Afwijzing, gegeven, Hub } from '@estafette/client';
import ts from 'typescript';
import { Keten } from '../support/keten.js';
import { biedAan } from '../support/verhaal.js';

const README = new URL('../../../libs/client/README.md', import.meta.url);
/** Within the tests, so that the package is found as any user of it finds it. */
const HIER = fileURLToPath(new URL('./', import.meta.url));
const OPTIES: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmitOnError: true,
  skipLibCheck: true,
  types: ['node'],
};

let keten: Keten;
let sleutel: string;
beforeAll(async () => {
  keten = await Keten.start();
  sleutel = (JSON.parse(process.env['ESTAFETTE_TEST_SLEUTELS']!) as Record<string, string>)['wi']!;
});
afterAll(() => keten?.stop());

const hub = (welke: string) => new Hub({ adres: keten.adres, sleutel: welke, systeem: 'test' });

describe('de client', () => {
  test('het voorbeeld in zijn README vertaalt zonder fouten, en doet wat het zegt', async () => {
    const [, code] = /```ts\n([\s\S]+?)\n```/.exec(await readFile(README, 'utf8')) ?? [];
    const map = await mkdtemp(join(HIER, 'readme-'));
    try {
      const bron = join(map, 'voorbeeld.mts');
      await writeFile(bron, code!.replace('http://localhost:3000', keten.adres));
      const programma = ts.createProgram([bron], { ...OPTIES, outDir: map });
      const fouten = [...ts.getPreEmitDiagnostics(programma), ...programma.emit().diagnostics];
      expect(fouten.map((f) => ts.flattenDiagnosticMessageText(f.messageText, '\n'))).toEqual([]);
      await biedAan(keten.partner('scalabor'), 'S-1', VAN_SCALABOR);
      const env = { ...process.env, NODE_OPTIONS: '', SLEUTEL: sleutel };
      const { stdout } = await promisify(execFile)(process.execPath, [join(map, 'voorbeeld.mjs')], { env });
      expect(stdout).toMatch(/^The hub calls C-1 [0-9a-f-]{36}\.\nAn offer for diagnose\.\n\d+-\d+ diagnose\n$/);
    } finally {
      await rm(map, { recursive: true, force: true });
    }
  });

  test('een weigering zegt waarom, en wat wel kan', async () => {
    const { id } = await biedAan(keten.partner('wi'), 'C-2');
    const trekIn = () => hub(sleutel).stuur('overdracht.ingetrokken', { overdracht: { id }, reden: 'vervuld' });
    await trekIn();
    const oorzaak = await trekIn().catch((fout: unknown) => fout);
    expect(oorzaak).toBeInstanceOf(Afwijzing);
    expect(oorzaak).toMatchObject({ status: 409, code: 'OVERGANG_VERLOREN', huidigeStatus: 'ingetrokken' });
  });

  test('dezelfde zending onder hetzelfde id gebeurt één keer', async () => {
    const profiel = { inwoner: { kenmerkPartner: 'C-3' }, profiel: {} };
    const stuur = () => hub(sleutel).stuur('kandidaatprofiel.vastgesteld', profiel, { id: 'client-dubbel' });
    expect(await stuur()).toEqual(await stuur());
    const keren = await keten.sql(`select 1 from hub.bericht where ce_id = 'client-dubbel'`);
    expect(keren).toHaveLength(1);
  });

  test('wie een verkeerde sleutel heeft, hoort dat', async () => {
    const vraag = gegeven(hub('geen-sleutel').api.GET('/overdrachten'));
    await expect(vraag).rejects.toMatchObject({ status: 401, code: 'NIET_AANGEMELD' });
  });
});

const VAN_SCALABOR = {
  van: { partner: 'scalabor', team: 'intake' },
  gever: { code: 'a.meijer', naam: 'A. Meijer' },
  naar: { partner: 'wi', team: 'diagnose' },
  dienst: 'diagnose',
};
