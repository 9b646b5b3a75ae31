import { createHmac, randomBytes } from 'node:crypto';
import globalSetup from '../support/global-setup.js';
import globalTeardown from '../support/global-teardown.js';
import { Keten } from '../support/keten.js';
import { NepUitgever } from '../support/nepuitgever.js';
import { draai } from './verloop.js';

const POGINGEN = 1_000;
const CLIENT = 'scalabor-koppelvlak';
/** After so many that must be refused comes one that must not, of each kind. */
const CONTROLE_ELKE = 50;

type Maker = () => Promise<Record<string, string>>;

/** Who is not who they say: tokens and sessions that were changed, are over, or are another's. None may get in. */
await draai('tokens', { pogingen: { type: 'string' } }, async (verloop) => {
  await globalSetup();
  verloop.ruimOp(() => globalTeardown());
  const [keten, uitgever, vreemd] = await Promise.all([Keten.start(), NepUitgever.start(), NepUitgever.start()]);
  verloop.ruimOp(async () => void (await Promise.all([keten.stop(), uitgever.stop(), vreemd.stop()])));
  const registratie = { issuer: uitgever.adres, clientId: CLIENT, jwksUrl: uitgever.jwksUrl };
  await keten.partner('beheer').post('/partners/scalabor/oauth2-clients', registratie);
  const sessie = await logIn(keten);
  const goed: readonly Maker[] = [
    async () => ({ authorization: `Bearer ${await uitgever.token(CLIENT)}` }),
    async () => ({ cookie: sessie }),
  ];
  const slecht = await slechte(keten, uitgever, vreemd, sessie);
  const stand = { aangenomen: 0, controles: 0, controlesGeweigerd: 0 };
  const pogingen = verloop.getal('pogingen', POGINGEN);
  for (let i = 0; i < pogingen; i++) {
    if ((await vraag(keten, await slecht[i % slecht.length]!())) !== 401) stand.aangenomen += 1;
    if (i % CONTROLE_ELKE > 0) continue;
    for (const maak of goed) {
      stand.controles += 1;
      if ((await vraag(keten, await maak())) !== 200) stand.controlesGeweigerd += 1;
    }
  }
  return [
    { naam: 'pogingen', waarde: pogingen, minstens: 1 },
    { naam: 'soorten', waarde: slecht.length },
    { naam: 'aangenomen', waarde: stand.aangenomen, hoogstens: 0 },
    { naam: 'positieveControles', waarde: stand.controles, minstens: 2 },
    { naam: 'controlesGeweigerd', waarde: stand.controlesGeweigerd, hoogstens: 0 },
  ];
});

async function vraag(keten: Keten, kop: Record<string, string>): Promise<number> {
  const antwoord = await fetch(`${keten.adres}/api/v1/overdrachten`, { headers: kop });
  await antwoord.arrayBuffer();
  return antwoord.status;
}

async function logIn(keten: Keten): Promise<string> {
  const { medewerkers } = (await (await fetch(`${keten.adres}/api/v1/aanmeldingen/keuzes`)).json()) as {
    medewerkers: { id: string }[];
  };
  const antwoord = await fetch(`${keten.adres}/api/v1/aanmeldingen`, {
    method: 'POST',
    headers: { 'x-estafette-portaal': '1' },
    body: JSON.stringify({ medewerker: medewerkers[0]!.id }),
  });
  return antwoord.headers.get('set-cookie')!.split(';')[0]!;
}

/** Each makes another thing that must not be believed. */
async function slechte(keten: Keten, uitgever: NepUitgever, vreemd: NepUitgever, goed: string): Promise<Maker[]> {
  const drager = (token: string) => ({ authorization: `Bearer ${token}` });
  const verlopen = await logIn(keten);
  await keten.sql(`update hub.sessie set verloopt_op = now() where id = (select max(id::text)::uuid from hub.sessie)`);
  const geheim = new TextEncoder().encode(JSON.stringify(uitgever.publiek));
  return [
    async () => drager(anders(await uitgever.token(CLIENT))),
    async () => drager(metInhoud(await uitgever.token(CLIENT), { client_id: 'wi' })),
    async () => drager(await uitgever.maak(CLIENT, { vanaf: -600, tot: -60 })),
    async () => drager(await uitgever.maak(CLIENT, { vanaf: 120, tot: 300 })),
    async () => drager(await uitgever.maak(CLIENT, { tot: 86_400 })),
    async () => drager(await uitgever.maak(CLIENT, { claims: { aud: 'een-ander' } })),
    async () => drager(await uitgever.maak('niet-geregistreerd')),
    async () => drager(await vreemd.maak(CLIENT)),
    async () => drager(await vreemd.maak(CLIENT, { claims: { iss: uitgever.adres } })),
    async () => drager(zonderHandtekening(await uitgever.token(CLIENT))),
    async () => drager(metHmac(await uitgever.token(CLIENT), geheim)),
    async () => drager(randomBytes(32).toString('base64url')),
    async () => ({ cookie: `estafette_sessie=${randomBytes(32).toString('base64url')}` }),
    async () => ({ cookie: anders(goed) }),
    async () => ({ cookie: verlopen }),
    async () => ({ cookie: goed, ...drager(randomBytes(32).toString('base64url')) }),
  ];
}

/** With another character in what proves it; the last one of base64 may say nothing. */
function anders(tekst: string): string {
  const i = tekst.length - 3;
  return tekst.slice(0, i) + (tekst[i] === 'A' ? 'B' : 'A') + tekst.slice(i + 1);
}

function metInhoud(token: string, claims: object): string {
  const [kop, inhoud, handtekening] = token.split('.');
  const nieuw = { ...JSON.parse(Buffer.from(inhoud!, 'base64url').toString()), ...claims };
  return [kop, Buffer.from(JSON.stringify(nieuw)).toString('base64url'), handtekening].join('.');
}

function zonderHandtekening(token: string): string {
  const kop = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  return `${kop}.${token.split('.')[1]}.`;
}

/** Signed with the public key as if it were a secret that we share. */
function metHmac(token: string, geheim: Uint8Array): string {
  const kop = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt' })).toString('base64url');
  const begin = `${kop}.${token.split('.')[1]}`;
  return `${begin}.${createHmac('sha256', geheim).update(begin).digest('base64url')}`;
}
