import type { Zaad } from '@estafette/zaad';
import {
  berichtId,
  kenmerkInwoner,
  kenmerkPlaatsing,
  kenmerkVacature,
  kenmerkVoorstel,
  type Demobericht,
} from './bericht.js';
import type { Demooverdracht } from './demooverdracht.js';
import type { Stap, Voorstelstap } from './verlopen.js';

const VOORLEGGER = 'wsp';
const REGIE = 'wi';
/** Beyond the numbers of the other vacatures. */
const EIGEN_VACATURES = 90_000;

type Maker = (o: Demooverdracht, zaad: Zaad, dag: string) => Demobericht;

const MAKERS: Record<Voorstelstap, Maker> = {
  voorgelegd,
  'inwoner-ja': (o) => ({
    partner: REGIE,
    naam: 'voorstel.inwoner-akkoord',
    data: { voorstel: kenmerkVoorstel(REGIE, o.nummer), antwoord: 'ja' },
    antwoordOp: berichtId(voorgelegd(o)),
  }),
  'bij-werkgever': (o) => stapVan(o, 'voorstel.bij-werkgever', {}),
  gesprek: (o) => stapVan(o, 'voorstel.uitkomst', { uitkomst: 'gesprek' }),
  afgewezen: (o, zaad) =>
    stapVan(o, 'voorstel.uitkomst', { uitkomst: 'afgewezen', reden: zaad.kies(['al-vervuld', 'uren', 'taal']) }),
  geplaatst: ({ nummer, inwoner, nemer }, _, dag) => ({
    partner: VOORLEGGER,
    naam: 'plaatsing.gestart',
    data: {
      plaatsing: kenmerkPlaatsing(VOORLEGGER, nummer),
      inwoner: kenmerkInwoner(VOORLEGGER, inwoner),
      voorstel: kenmerkVoorstel(VOORLEGGER, nummer),
      vorm: 'regulier',
      vanaf: dag,
      medewerker: nemer,
    },
  }),
  nazorg: ({ nummer }, _, dag) => ({
    partner: VOORLEGGER,
    naam: 'nazorg.gemeld',
    data: {
      plaatsing: kenmerkPlaatsing(VOORLEGGER, nummer),
      datum: dag,
      moment: 'twee-weken',
      verloop: 'goed',
    },
  }),
};

export function isVoorstelstap(stap: Stap): stap is Voorstelstap {
  return stap in MAKERS;
}

export function voorstel(o: Demooverdracht, stap: Voorstelstap, zaad: Zaad, dag: string): Demobericht {
  return MAKERS[stap](o, zaad, dag);
}

/** The vacature that somebody is put forward for; each voorstel has its own. */
export function vacaturenummer({ nummer }: Demooverdracht): number {
  return EIGEN_VACATURES + nummer;
}

function voorgelegd(o: Demooverdracht): Demobericht {
  return {
    partner: VOORLEGGER,
    naam: 'voorstel.voorgelegd',
    data: {
      voorstel: kenmerkVoorstel(VOORLEGGER, o.nummer),
      vacature: kenmerkVacature(VOORLEGGER, vacaturenummer(o)),
      inwoner: kenmerkInwoner(VOORLEGGER, o.inwoner),
      waarom: 'Dit werk past bij wat deze inwoner wil en kan.',
      accountmanager: o.nemer,
    },
  };
}

function stapVan(o: Demooverdracht, naam: string, meer: object): Demobericht {
  const data = { voorstel: kenmerkVoorstel(VOORLEGGER, o.nummer), medewerker: o.nemer, ...meer };
  return { partner: VOORLEGGER, naam, data };
}
