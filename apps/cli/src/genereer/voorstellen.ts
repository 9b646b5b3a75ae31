import type { Zaad } from '@estafette/zaad';
import { berichtId, kenmerkInwoner, kenmerkVacature, kenmerkVoorstel, type Demobericht } from './bericht.js';
import type { Demooverdracht } from './demooverdracht.js';
import type { Stap, Voorstelstap } from './verlopen.js';

const VOORLEGGER = 'wsp';
const REGIE = 'wi';
/** Beyond the numbers of the other vacatures. */
const EIGEN_VACATURES = 90_000;

type Maker = (o: Demooverdracht, zaad: Zaad) => Demobericht;

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
};

export function isVoorstelstap(stap: Stap): stap is Voorstelstap {
  return stap in MAKERS;
}

export function voorstel(o: Demooverdracht, stap: Voorstelstap, zaad: Zaad): Demobericht {
  return MAKERS[stap](o, zaad);
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
