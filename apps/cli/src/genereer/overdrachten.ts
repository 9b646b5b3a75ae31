import type { Zaad } from '@estafette/zaad';
import { berichtId, kenmerkInwoner, kenmerkOverdracht, type Demobericht } from './bericht.js';
import type { Demooverdracht } from './demooverdracht.js';
import { fase, fasen, type Fasenaam } from './fasen.js';
import { dagenVoor } from './loting.js';
import type { Professional } from './professionals.js';
import type { Route } from './routes.js';
import type { Stap, Verloop } from './verlopen.js';
import { isVoorstelstap, voorstel } from './voorstellen.js';

/** The berichten of one moment, in the order in which they have to be sent. */
export function berichtenIn(o: Demooverdracht, naam: Fasenaam, vandaag: string, zaad: Zaad): Demobericht[] {
  const dag = dagenVoor(vandaag, fase(naam).dagenGeleden);
  const stappen = o.verloop.stappen[naam] ?? [];
  return stappen.map((stap, plaats) => maak(o, stap, { dag, plaats, vandaag, zaad }));
}

/** The moment of its offer. */
export function beginVan({ stappen }: Verloop): Fasenaam {
  return fasen.find(({ naam }) => stappen[naam]?.[0] === 'aanbod')!.naam;
}

/** The id of its offer, as the taker finds it in its postbus. */
export function aanbodId(o: Demooverdracht, vandaag: string): string {
  return berichtId(aanbod(o, dagenVoor(vandaag, fase(beginVan(o.verloop)).dagenGeleden)));
}

interface Moment {
  readonly dag: string;
  readonly plaats: number;
  readonly vandaag: string;
  readonly zaad: Zaad;
}

function maak(o: Demooverdracht, stap: Stap, moment: Moment): Demobericht {
  if (stap === 'aanbod') return aanbod(o, moment.dag);
  if (isVoorstelstap(stap)) return voorstel(o, stap, moment.zaad, moment.dag);
  if (stap === 'tussentijds' || stap === 'eind') return resultaat(o, stap, moment);
  if (stap === 'warm-contact' || stap === 'niet-verschenen') return contact(o, stap, moment);
  return overgang(o, stap, moment);
}

function aanbod({ nummer, inwoner, route, verloop, gever }: Demooverdracht, dag: string): Demobericht {
  const [partner, team] = route.van;
  return {
    partner,
    naam: 'overdracht.aangeboden',
    data: {
      overdracht: kenmerkOverdracht(partner, nummer),
      inwoner: kenmerkInwoner(partner, inwoner),
      van: { partner, team },
      gever: persoon(partner, gever),
      naar: { partner: route.naar[0], team: route.naar[1] },
      dienst: route.dienst,
      // A goal is forgotten now and then: it is named as missing and blocks nothing.
      ...(nummer % 9 === 0 ? {} : { doel: route.doel }),
      ...(verloop.afgesproken ? { afgesproken: verloop.afgesproken } : {}),
      ...termijn(route, nummer, dag),
    },
  };
}

function termijn({ van, dienst }: Route, nummer: number, dag: string): object {
  if (van[0] === 'uwv')
    return { uiterlijkeDatum: dagenVoor(dag, -14 - (nummer % 60)), redenUiterlijkeDatum: 'einde-ww' };
  if (dienst === 'bap') return { uiterlijkeDatum: dagenVoor(dag, -56), redenUiterlijkeDatum: 'bap-8-weken' };
  return {};
}

/** What only some steps say. */
const BIJ_STAP: Partial<Record<Stap, (moment: Moment) => object>> = {
  'aanvulling-gevraagd': () => ({ gevraagd: ['Wat kan iemand lichamelijk aan?', 'Welke begeleiding is nodig?'] }),
  aangevuld: () => ({ aangevuld: ['Belastbaarheid en begeleiding staan nu in het profiel.'] }),
  geaccepteerd: ({ dag }) => ({ afgesprokenStart: dagenVoor(dag, -7) }),
  geweigerd: ({ zaad }) => ({
    reden: zaad.kies(['geen-plek', 'buiten-doelgroep', 'verkeerd-loket', 'gegevens-ontbreken']),
  }),
  'op-wachtlijst': ({ dag }) => ({ verwachteStart: dagenVoor(dag, -28) }),
  gestart: ({ dag }) => ({ startdatum: dag }),
  onderbroken: ({ vandaag }) => ({ reden: 'ziekte', tot: dagenVoor(vandaag, -21) }),
  teruggegeven: ({ zaad }) => ({
    reden: zaad.kies(['niet-verschenen', 'aanbod-paste-niet', 'zorg-of-schulden-eerst']),
  }),
  ingetrokken: () => ({ reden: 'verkeerd-ingevoerd' }),
  vervallen: () => ({ reden: 'verhuisd' }),
};
const VAN_GEVER: readonly Stap[] = ['aangevuld', 'ingetrokken'];

function overgang(o: Demooverdracht, stap: Stap, moment: Moment): Demobericht {
  const partner = wie(o, stap);
  // Inside one partner both teams call it the same; another taker has to learn how the hub calls it.
  const opAanbod = stap === 'in-behandeling' && partner !== o.route.van[0];
  const medewerker = VAN_GEVER.includes(stap) ? o.gever : o.nemer;
  return {
    partner,
    naam: `overdracht.${stap}`,
    data: {
      overdracht: kenmerkOverdracht(partner, o.nummer),
      ...(opAanbod ? { inwoner: kenmerkInwoner(partner, o.inwoner) } : {}),
      ...(stap === 'vervallen' ? {} : { medewerker: persoon(partner, medewerker) }),
      ...BIJ_STAP[stap]?.(moment),
    },
    ...(opAanbod ? { antwoordOp: aanbodId(o, moment.vandaag) } : {}),
  };
}

function wie({ route }: Demooverdracht, stap: Stap): string {
  if (stap === 'vervallen') return 'wi';
  return VAN_GEVER.includes(stap) ? route.van[0] : route.naar[0];
}

function contact(o: Demooverdracht, stap: Stap, { dag, plaats }: Moment): Demobericht {
  const partner = o.route.naar[0];
  return {
    partner,
    naam: 'contact.vastgelegd',
    data: {
      inwoner: kenmerkInwoner(partner, o.inwoner),
      overdracht: kenmerkOverdracht(partner, o.nummer),
      soort: stap === 'warm-contact' ? 'verschenen' : 'niet-verschenen',
      tijdstip: `${dag}T0${8 + (plaats % 2)}:30:00Z`,
      ...(stap === 'warm-contact' ? { deelnemers: ['inwoner', 'gever', 'nemer'] } : {}),
      medewerker: persoon(partner, o.nemer),
    },
  };
}

const MELDT_RESULTAAT: readonly string[] = ['wi', 'scalabor', 'caw', 'aanbieder'];
const EINDE = [
  { doelBereikt: 'ja', reden: 'werk-deeltijd' },
  { doelBereikt: 'ja', reden: 'volgende-stap', advies: 'bemiddeling-wsp' },
  { doelBereikt: 'deels', reden: 'volgende-stap', advies: 'arbeidsontwikkeltraject' },
  { doelBereikt: 'deels', reden: 'vrijwilligerswerk' },
  { doelBereikt: 'nee', reden: 'zonder-resultaat', advies: 'begeleiding' },
] as const;

/** Partners that report no results end the dienst with a step of the overdracht. */
function resultaat(o: Demooverdracht, stap: 'tussentijds' | 'eind', { dag, zaad }: Moment): Demobericht {
  const partner = o.route.naar[0];
  const { reden, doelBereikt, ...meer } = zaad.kies(EINDE);
  const advies = 'advies' in meer ? meer.advies : undefined;
  const overdracht = kenmerkOverdracht(partner, o.nummer);
  if (!MELDT_RESULTAAT.includes(partner)) return zonderResultaat(o, stap, { overdracht, reden, advies, dag });
  const trede = zaad.geheel(1, 4);
  return {
    partner,
    naam: 'trajectresultaat.gemeld',
    data: {
      inwoner: kenmerkInwoner(partner, o.inwoner),
      overdracht,
      soort: stap,
      datum: dag,
      dienst: o.route.dienst,
      voor: { ladderTrede: trede },
      na: { ladderTrede: zaad.kans(0.5) ? trede + 1 : trede },
      ...(stap === 'eind' ? { doelBereikt, reden, ...(advies ? { advies: { dienst: advies } } : {}) } : {}),
    },
  };
}

interface Einde {
  readonly overdracht: object;
  readonly reden: string;
  readonly advies: string | undefined;
  readonly dag: string;
}

function zonderResultaat(
  o: Demooverdracht,
  stap: 'tussentijds' | 'eind',
  { overdracht, reden, advies, dag }: Einde,
): Demobericht {
  const partner = o.route.naar[0];
  const medewerker = persoon(partner, o.nemer);
  if (stap === 'eind')
    return {
      partner,
      naam: 'overdracht.afgerond',
      data: { overdracht, medewerker, reden, ...(advies ? { advies } : {}) },
    };
  const inwoner = kenmerkInwoner(partner, o.inwoner);
  const tijdstip = `${dag}T09:00:00Z`;
  return {
    partner,
    naam: 'contact.vastgelegd',
    data: { inwoner, overdracht, soort: 'verschenen', tijdstip, medewerker },
  };
}

/**
 * The people of W&I are introduced by name at the start; after that their code is enough. A name in every bericht
 * would make parallel batches wait for each other at the row of that person.
 */
export function persoon(partner: string, { code, naam }: Professional): object {
  return partner === 'wi' ? { code } : { code, naam };
}
