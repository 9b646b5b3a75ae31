import { catalogus, metVerwijzingen, verwijzingenIn, type Verwijzing } from '@estafette/contracts';
import { randomUUID } from 'node:crypto';
import { NepOntvanger } from '../support/nepontvanger.js';
import { Estafette } from './estafette.js';
import { Grensproef } from './grensproef.js';
import { isBinnenIn, metId, routesUit, type Route } from './grensroutes.js';
import { Grenswereld, type Bezit, type Idsoort } from './grenswereld.js';
import { inhoudVan, Partnerlijn, type Antwoord } from './partnerlijn.js';
import { vulIn } from './schemavulling.js';
import { draai, type Cijfer, type Verloop } from './verloop.js';
import { gelijktijdig } from './volhouden.js';
import { Wereld } from './wereld.js';

const MIN_POGINGEN = 3_000;
const DOOREEN = 10_000;
const DOOREEN_BREEDTE = 32;
const POOL = 5;
/** Each of them may try to set its webhook. */
const PARTNERS = ['wi', 'wsp', 'scalabor', 'caw', 'lwl', 'uwv', 'swt', 'aanbieder', 'school', 'szeebra', 'beheer'];
const BREEDTE = 4;

/** Nobody has these; what is refused must not look otherwise than they do. */
const NIEMAND: Readonly<Record<Idsoort, string>> = {
  apartwerk: '00000000-0000-4000-8000-00000000dead',
  inwoner: '00000000-0000-4000-8000-00000000dead',
  overdracht: '00000000-0000-4000-8000-00000000dead',
  vacature: '00000000-0000-4000-8000-00000000dead',
  voorstel: '00000000-0000-4000-8000-00000000dead',
  vraag: '00000000-0000-4000-8000-00000000dead',
  run: '00000000-0000-4000-8000-00000000dead',
  verzoek: '00000000-0000-4000-8000-00000000dead',
  vumvraag: '00000000-0000-4000-8000-00000000dead',
  lease: '00000000-0000-4000-8000-00000000dead',
  levering: '00000000-0000-4000-8000-00000000dead',
  plaatsing: '00000000-0000-4000-8000-00000000dead',
  herbezorging: '00000000-0000-4000-8000-00000000dead',
  bericht: '00000000-0000-4000-8000-00000000dead',
  identiteitsvraag: '00000000-0000-4000-8000-00000000dead',
  samenvoeging: '00000000-0000-4000-8000-00000000dead',
  partner: 'bestaat-niet',
};

await draai('tenancy', { dooreen: { type: 'string' } }, async (verloop) => {
  const ontvanger = await NepOntvanger.start();
  verloop.ruimOp(() => ontvanger.stop());
  const estafette = await Estafette.start(verloop, {
    DATABASE_POOL: String(POOL),
    WEBHOOK_TOEGESTAAN: PARTNERS.map((naam) => ontvanger.voor(naam)).join(','),
    ROLKIEZER: 'ja',
  });
  const { beheerder } = (await estafette.draait()).databaseUrls;
  const wereld = new Grenswereld(estafette.partners, beheerder);
  verloop.meld('  Een kleine regio vullen ...');
  await wereld.vul();
  const bezoekers = await maakBezoekers(estafette, verloop);
  const routes = routesUit(inhoudVan(await bezoekers[0]!.haal('/openapi.json')), ontvanger.url);
  const proef = new Grensproef(wereld, verloop);
  await beproefRoutes(proef, routes, bezoekers);
  await beproefLijsten(proef, routes, bezoekers);
  await beproefBerichten(proef, estafette, verloop);
  const dooreen = await dooreenGebruik(proef, estafette, verloop.getal('dooreen', DOOREEN, 3_000), verloop);
  // Last: what it does works, and ends cases and takes rights away.
  const zonderControle = await eigenGebruik(proef, routes, bezoekers);
  return [
    { naam: 'routes', waarde: routes.length },
    { naam: 'pogingen', waarde: proef.pogingen, minstens: MIN_POGINGEN },
    { naam: 'lekken', waarde: proef.lekken, hoogstens: 0 },
    { naam: 'ongelijkeWeigeringen', waarde: proef.ongelijk, hoogstens: 0 },
    { naam: 'routesZonderPositieveControle', waarde: zonderControle, hoogstens: 0 },
    ...dooreen,
  ];
});

interface Keuze {
  readonly id: string;
  readonly partner: { readonly naam: string };
  readonly rollen: readonly string[];
}

/** Every system with its key, and of every partner one person of each role, with a session. */
async function maakBezoekers({ partners, poort }: Estafette, verloop: Verloop): Promise<Partnerlijn[]> {
  const systemen = partners.namen.map((naam) => partners.lijn(naam));
  const keuzes = inhoudVan(await systemen[0]!.haal('/aanmeldingen/keuzes'))['medewerkers'] as Keuze[];
  const eersten = [...new Map(keuzes.map((k) => [`${k.partner.naam} ${k.rollen.join()}`, k])).values()];
  const personen = await Promise.all(
    eersten.map(async ({ id, partner }) => {
      const kop = { 'x-estafette-portaal': '1', 'content-type': 'application/json' };
      const antwoord = await systemen[0]!.vraag({
        methode: 'POST',
        pad: '/api/v1/aanmeldingen',
        kop,
        inhoud: JSON.stringify({ medewerker: id }),
      });
      const koekje = String(antwoord.kop['set-cookie']?.[0]).split(';')[0];
      const aanmelding = { cookie: koekje, 'x-estafette-portaal': '1', 'x-estafette-doel': 'begeleiding' };
      return new Partnerlijn(poort, aanmelding, partner.naam, '');
    }),
  );
  verloop.ruimOp(() => personen.forEach((persoon) => persoon.sluit()));
  return [...systemen, ...personen];
}

function vraagRoute(lijn: Partnerlijn, route: Route, id = ''): Promise<Antwoord> {
  const inhoud = route.inhoud && JSON.stringify(route.inhoud);
  const kop = inhoud ? { 'content-type': 'application/json' } : {};
  return lijn.vraag({ methode: route.methode, pad: metId(route, id), kop, ...(inhoud ? { inhoud } : {}) });
}

/** Every route with an id, for every asker, with every id that is not its own. */
async function beproefRoutes(proef: Grensproef, routes: readonly Route[], bezoekers: readonly Partnerlijn[]) {
  const taken = routes.flatMap((route) => bezoekers.map((lijn) => ({ route, lijn })));
  await gelijktijdig(taken, BREEDTE, async ({ route, lijn }) => {
    if (!route.soort) return;
    const maat = await vraagRoute(lijn, route, NIEMAND[route.soort]);
    for (const { id } of proef.wereld.vreemd(route.soort, lijn.naam)) {
      const antwoord = await vraagRoute(lijn, route, id);
      const wat = `${route.methode} ${route.pad}`;
      proef.keur(lijn.naam, wat, antwoord);
      // Who is no partner of a name in the address hears so, whether the name exists or not.
      if (antwoord.status < 400) proef.toon(`OPEN ${lijn.naam} ${wat} ${id}: ${antwoord.status}`);
      proef.vergelijk(lijn.naam, wat, antwoord, maat);
    }
  });
}

/** Every route without an id: it shows only what is the asker's own. */
async function beproefLijsten(proef: Grensproef, routes: readonly Route[], bezoekers: readonly Partnerlijn[]) {
  const lijsten = routes.filter((r) => !r.soort && r.methode === 'GET');
  for (const lijn of bezoekers) {
    for (const route of lijsten) proef.keur(lijn.naam, route.pad, await vraagRoute(lijn, route));
    const wijzers = [...proef.wereld.vreemd('overdracht', lijn.naam), ...proef.wereld.vreemd('vacature', lijn.naam)];
    for (const { id, soort } of wijzers) {
      const pad = soort === 'overdracht' ? `/overdrachten?na=${id}` : `/vacatures?na=${id}`;
      proef.keur(lijn.naam, pad, await lijn.haal(pad));
    }
  }
}

/** Every type of bericht, by everyone who may send it, with a foreign id in each of its references. */
async function beproefBerichten(proef: Grensproef, { partners }: Estafette, verloop: Verloop) {
  const wereld = new Wereld(partners);
  await wereld.leer();
  const taken = catalogus.flatMap((soort) =>
    partners.namen.filter((naam) => wereld.mag(naam, soort)).map((naam) => ({ soort, lijn: partners.lijn(naam) })),
  );
  await gelijktijdig(taken, BREEDTE, async ({ soort, lijn }) => {
    const data = vulIn(soort.klasse, verloop.zaad, wereld, lijn.naam);
    const verwijzingen = verwijzingenIn(soort.klasse, data);
    const eigen = new Map(verwijzingen.map((v) => [v.pad, v.verwijzing]));
    const stuur = (pad: string, id: string): Promise<Antwoord> => {
      const vervangen = (p: string): Verwijzing | undefined => (p === pad ? { id } : eigen.get(p));
      return lijn.stuur(lijn.event(soort.naam, randomUUID(), metVerwijzingen(soort.klasse, data, vervangen)));
    };
    for (const { pad, soort: idsoort } of verwijzingen) {
      const maat = await stuur(pad, NIEMAND.inwoner);
      for (const { id } of proef.wereld.vreemd(idsoort as Idsoort, lijn.naam)) {
        const antwoord = await stuur(pad, id);
        proef.keur(lijn.naam, `${soort.naam} ${pad}`, antwoord);
        proef.vergelijk(lijn.naam, `${soort.naam} ${pad}`, antwoord, maat);
      }
    }
  });
}

/** The control: what is refused to others works for who may. Gives the number of routes for which it did not. */
async function eigenGebruik(proef: Grensproef, routes: readonly Route[], bezoekers: readonly Partnerlijn[]) {
  let zonder = 0;
  for (const route of [...routes].sort((a, b) => neemtWeg(a) - neemtWeg(b))) {
    const geweigerd = await weigeringen(proef, route, bezoekers);
    if (!geweigerd) continue;
    zonder++;
    proef.toon(`GEEN CONTROLE: niemand kwam bij ${route.methode} ${route.pad}: ${[...geweigerd].join()}`);
  }
  return zonder;
}

/**
 * What takes something away comes last. With an inwoner who is erased, every run goes that they were seen in; who must
 * sign from then on, can do nothing here any more.
 */
function neemtWeg({ methode, pad }: Route): number {
  const [wist, tekent] = [pad.endsWith('/verwijdering'), pad.endsWith('/ondertekening')];
  return Number(methode === 'DELETE') + 2 * Number(wist) + 4 * Number(tekent);
}

/** How everyone was refused; undefined when the route works for somebody. */
async function weigeringen(proef: Grensproef, route: Route, bezoekers: readonly Partnerlijn[]) {
  const geweigerd = new Set<string>();
  for (const lijn of bezoekers) {
    const ids: Pick<Bezit, 'id'>[] = route.soort ? proef.wereld.eigen(route.soort, lijn.naam) : [{ id: '' }];
    for (const { id } of ids) {
      const antwoord = await vraagRoute(lijn, route, id);
      // Any answer by the handler itself counts: also that the step cannot be taken, or that the body is not right.
      const bereikt = isBinnenIn(route) && antwoord.status === 404;
      if (bereikt || (![401, 403, 404].includes(antwoord.status) && antwoord.status < 500)) return undefined;
      geweigerd.add(`${lijn.naam} ${antwoord.status} ${String(inhoudVan(antwoord)['code'])}`);
    }
  }
  return geweigerd;
}

interface Opening {
  readonly lijn: Partnerlijn;
  readonly id: string;
  readonly verwacht: 200 | 404;
}

/** Many partners at once over few connections: whatever one asked before may not shine through for the next. */
async function dooreenGebruik(
  proef: Grensproef,
  { partners }: Estafette,
  aantal: number,
  { zaad, meld }: Verloop,
): Promise<Cijfer[]> {
  meld(`  ${aantal} aanvragen dooreen over ${POOL} verbindingen ...`);
  const namen = partners.namen.filter((naam) => proef.wereld.eigen('inwoner', naam).length > 0);
  const keuze = (): Opening => {
    const naam = zaad.kies(namen);
    const eigen = zaad.kans(0.6);
    const ids = eigen ? proef.wereld.eigen('inwoner', naam) : proef.wereld.vreemd('inwoner', naam);
    return { lijn: partners.lijn(naam), id: zaad.kies(ids).id, verwacht: eigen ? 200 : 404 };
  };
  let anders = 0;
  await gelijktijdig(Array.from({ length: aantal }, keuze), DOOREEN_BREEDTE, async ({ lijn, id, verwacht }) => {
    const antwoord = await lijn.haal(`/kandidaten/${id}`);
    proef.keur(lijn.naam, `dooreen ${id}`, antwoord);
    if (antwoord.status === verwacht) return;
    anders++;
    proef.toon(`ANDERS ${lijn.naam} ${id}: ${antwoord.status} en niet ${verwacht}`);
  });
  return [
    { naam: 'dooreen', waarde: aantal, minstens: 1 },
    { naam: 'verwisseld', waarde: anders, hoogstens: 0 },
  ];
}
