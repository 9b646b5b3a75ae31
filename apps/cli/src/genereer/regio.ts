import { Zaad } from '@estafette/zaad';
import { kenmerkInwoner, type Demobericht } from './bericht.js';
import type { Demooverdracht } from './demooverdracht.js';
import { fase, geschiedenis, type Fasenaam } from './fasen.js';
import { herkomstVan, ketenVan, maakMens, profielVan, type Mens } from './kandidaten.js';
import { alsBekend, dagenVoor, kiesGewogen } from './loting.js';
import { aanbodId, beginVan, berichtenIn, persoon } from './overdrachten.js';
import { Professionals, type Bekende, type Professional } from './professionals.js';
import { routes, type Route } from './routes.js';
import { maakVacature, vacatureVan } from './vacatures.js';
import { verlopen, type Verloop } from './verlopen.js';
import { vacaturenummer } from './voorstellen.js';

export interface Omvang {
  readonly kandidaten: number;
  readonly vacatures: number;
  readonly zaad: number;
  /** The day that the region is made for: 'jjjj-mm-dd'. */
  readonly vandaag: string;
  readonly bekend: readonly Bekende[];
}

/**
 * What comes in at one moment, in order. Within a list nothing builds on anything else in it; after the offers the
 * takers have to read their post.
 */
export interface Rondes {
  readonly kennismaking: readonly Demobericht[];
  readonly begin: readonly Demobericht[];
  readonly aanbod: readonly Demobericht[];
  readonly stappen: readonly (readonly Demobericht[])[];
  /** The ids of the offers of those about whom a fact is wrong. */
  readonly gecorrigeerd: readonly string[];
}

interface Inwoner {
  readonly nummer: number;
  readonly mens: Mens;
  readonly bron: 'wi' | 'uwv';
  readonly regisseur: Professional;
  readonly vervanger: Professional | undefined;
  readonly team: string;
  readonly fase: Fasenaam;
}

/** Everybody of W&I is introduced by the inwoner of the same number. */
export const MINSTENS_KANDIDATEN = 60;

/** Open and ended overdrachten of the last half year, for every thousand inwoners. */
const OVERDRACHTEN_PER_DUIZEND = 30;
const MINSTENS_OVERDRACHTEN = 40;
/** Whose next contact has a date, and of those who should have been spoken to already. */
const GEPLAND = 0.3;
const BUITEN_BEELD = 0.02;
/** The part that is there before a visitor looks. */
const IN_BEGIN = { kandidaten: 0.02, vacatures: 0.1 } as const;

/** Beyond the numbers of the first overdrachten. */
const TWEEDE = 50_000;
/** Open for longer than it should be, with nobody put forward. */
const OUDE_VACATURES = 2;

// Branches of the seed, so that more of one thing does not change another.
const TAK = {
  professionals: 0,
  mensen: 1_000_000,
  profielen: 2_000_000,
  overdrachten: 3_000_000,
  stappen: 4_000_000,
  contact: 6_000_000,
  vacatures: 9_000_000,
} as const;

/** A region that is the same for the same seed, size and day. */
export class Demoregio {
  private readonly zaad: Zaad;
  private readonly mensen: Professionals;
  private readonly overdrachten: readonly Demooverdracht[];
  private readonly inwoners: readonly Inwoner[];

  constructor(private readonly omvang: Omvang) {
    this.zaad = new Zaad(omvang.zaad);
    this.mensen = new Professionals(this.zaad.tak(TAK.professionals), omvang.bekend);
    const overdrachtVan = this.verdeelOverdrachten();
    this.inwoners = Array.from({ length: omvang.kandidaten }, (_, nummer) =>
      this.inwoner(nummer, overdrachtVan.get(nummer)),
    );
    this.overdrachten = [...overdrachtVan.values()].flatMap((keuze) => {
      const eerste = this.overdracht(keuze);
      return [eerste, ...this.nogmaals(eerste)];
    });
  }

  rondes(naam: Fasenaam): Rondes {
    const [aanbod = [], ...stappen] = this.stappen(naam);
    return {
      kennismaking: naam === geschiedenis[0].naam ? this.kennismaking() : [],
      begin: [...this.profielen(naam), ...this.vacatures(naam), ...(naam === 'vorigeweek' ? [this.fout()] : [])],
      aanbod,
      stappen,
      gecorrigeerd: this.gecorrigeerd(naam),
    };
  }

  private gecorrigeerd(naam: Fasenaam): string[] {
    const nu = this.overdrachten.filter(({ verloop }) => verloop.gecorrigeerd && beginVan(verloop) === naam);
    return nu.map((o) => aanbodId(o, this.omvang.vandaag));
  }

  /** The offers that the system of the taker has not acknowledged. */
  nietBevestigd(): Set<string> {
    const nooit = this.overdrachten.filter(({ verloop }) => verloop.bevestigd === false);
    return new Set(nooit.map((o) => aanbodId(o, this.omvang.vandaag)));
  }

  private verdeelOverdrachten(): Map<number, Keuze> {
    const { kandidaten } = this.omvang;
    const aantal = Math.min(
      kandidaten,
      Math.max(MINSTENS_OVERDRACHTEN, Math.round((kandidaten * OVERDRACHTEN_PER_DUIZEND) / 1_000)),
    );
    const inwoners = Array.from({ length: aantal }, (_, i) => Math.floor((i * kandidaten) / aantal));
    return new Map(inwoners.map((inwoner, i) => [inwoner, this.keuze(inwoner, i)]));
  }

  private keuze(inwoner: number, nummer: number): Keuze {
    const zaad = this.zaad.tak(TAK.overdrachten + nummer);
    // Each kind is there at least once, also in a small region.
    const verloop = verlopen[nummer] ?? kiesGewogen(zaad, verlopen, (v) => v.gewicht);
    const mogelijk = routes.filter(
      // Who introduces somebody of W&I is known there already, so does not come from UWV.
      ({ van, naar }) =>
        (inwoner >= MINSTENS_KANDIDATEN || van[0] === 'wi') && (verloop.naar ?? [naar[0]]).includes(naar[0]),
    );
    const gevraagd = mogelijk.filter(({ van }) => van[0] === verloop.van);
    const route = kiesGewogen(zaad, gevraagd.length > 0 ? gevraagd : mogelijk, (r) => r.perJaar);
    return { inwoner, nummer, verloop, route, zaad };
  }

  private inwoner(nummer: number, keuze: Keuze | undefined): Inwoner {
    const zaad = this.zaad.tak(TAK.mensen + nummer);
    const mens = maakMens(zaad);
    const allen = this.mensen.bij('wi');
    const team = nummer < MINSTENS_KANDIDATEN ? this.teamVan(allen[nummer]!) : `gebiedsteam-${mens.gebied}`;
    const collegas = this.mensen.van('wi', team);
    const regisseur = nummer < MINSTENS_KANDIDATEN ? allen[nummer]! : zaad.kies(collegas);
    const vervanger = zaad.kies(collegas.filter(({ code }) => code !== regisseur.code));
    const eersteFase = keuze ? beginVan(keuze.verloop) : this.faseZonderOverdracht(zaad);
    return {
      nummer,
      mens,
      bron: keuze?.route.van[0] === 'uwv' ? 'uwv' : 'wi',
      regisseur,
      vervanger: zaad.kans(0.06) ? undefined : vervanger,
      team,
      fase: nummer < MINSTENS_KANDIDATEN ? geschiedenis[0].naam : eersteFase,
    };
  }

  private teamVan(professional: Professional): string {
    const teams = ['gebiedsteam-noord', 'gebiedsteam-zuid', 'aanvragen', 'diagnose', 'bap', 'bz'];
    return teams.find((team) => this.mensen.van('wi', team).some(({ code }) => code === professional.code))!;
  }

  private faseZonderOverdracht(zaad: Zaad): Fasenaam {
    return zaad.kans(IN_BEGIN.kandidaten) ? 'begin' : 'rest';
  }

  private overdracht({ inwoner, nummer, verloop, route, zaad }: Keuze): Demooverdracht {
    const { mens, regisseur, team } = this.inwoners[inwoner]!;
    const eigen = { ...route, van: inDeBuurt(route.van, mens), naar: inDeBuurt(route.naar, mens) };
    const isEigenTeam = eigen.van[0] === 'wi' && eigen.van[1] === team;
    return {
      nummer: nummer + 1,
      inwoner,
      verloop,
      route: eigen,
      gever: isEigenTeam ? regisseur : zaad.kies(this.mensen.van(...eigen.van)),
      nemer: zaad.kies(this.mensen.van(...eigen.naar)),
    };
  }

  private nogmaals(eerste: Demooverdracht): Demooverdracht[] {
    const { nogmaals, ...verloop } = eerste.verloop;
    if (!nogmaals) return [];
    const naar = nogmaals.naar ?? eerste.route.naar;
    return [
      {
        ...eerste,
        nummer: eerste.nummer + TWEEDE,
        verloop: { ...verloop, stappen: nogmaals.stappen },
        route: { ...eerste.route, naar },
        nemer: nogmaals.naar ? this.mensen.van(...naar)[0]! : eerste.nemer,
      },
    ];
  }

  /** For each place in the order the berichten of all overdrachten. */
  private stappen(naam: Fasenaam): Demobericht[][] {
    const perOverdracht = this.overdrachten.map((o) => {
      const begint = beginVan(o.verloop) === naam;
      const berichten = berichtenIn(
        o,
        naam,
        this.omvang.vandaag,
        this.zaad.tak(TAK.stappen + o.nummer * 10 + fase(naam).dagenGeleden),
      );
      // What goes on with an older overdracht comes after the post has been read, as the rest does.
      return begint ? berichten : [undefined, ...berichten];
    });
    const hoogste = Math.max(0, ...perOverdracht.map((b) => b.length));
    return Array.from({ length: hoogste }, (_, plaats) => perOverdracht.flatMap((b) => b[plaats] ?? []));
  }

  private kennismaking(): Demobericht[] {
    const nieuw = this.inwoners.slice(0, MINSTENS_KANDIDATEN);
    return nieuw.map((inwoner) => this.contactpersoon(inwoner, ({ code, naam }) => ({ code, naam })));
  }

  private profielen(naam: Fasenaam): Demobericht[] {
    const { vandaag } = this.omvang;
    const dag = dagenVoor(vandaag, fase(naam).dagenGeleden);
    return this.inwoners
      .filter((inwoner) => inwoner.fase === naam)
      .flatMap((inwoner) => {
        const heeftRegisseur = inwoner.bron === 'wi' && inwoner.nummer >= MINSTENS_KANDIDATEN;
        const contact = heeftRegisseur ? [this.contactpersoon(inwoner, (p) => persoon('wi', p))] : [];
        return [...contact, this.profiel(inwoner, dag)];
      });
  }

  private contactpersoon(
    { nummer, team, regisseur, vervanger }: Inwoner,
    wie: (professional: Professional) => object,
  ): Demobericht {
    return {
      partner: 'wi',
      naam: 'contactpersoon.toegewezen',
      data: {
        inwoner: kenmerkInwoner('wi', nummer),
        team: { partner: 'wi', team },
        regisseur: wie(regisseur),
        ...(vervanger ? { vervanger: wie(vervanger) } : {}),
        ...this.volgendContact(nummer),
      },
    };
  }

  /** For some the next contact is planned; a few are out of sight already. */
  private volgendContact(nummer: number): { readonly volgendContact?: string } {
    const zaad = this.zaad.tak(TAK.contact + nummer);
    const over = zaad.kans(BUITEN_BEELD) ? -zaad.geheel(1, 20) : zaad.geheel(1, 90);
    return alsBekend(zaad, GEPLAND, 'volgendContact', () => dagenVoor(this.omvang.vandaag, -over));
  }

  private profiel({ nummer, mens, bron, regisseur }: Inwoner, dag: string): Demobericht {
    const zaad = this.zaad.tak(TAK.profielen + nummer);
    return {
      partner: bron,
      naam: 'kandidaatprofiel.vastgesteld',
      data: {
        inwoner: kenmerkInwoner(bron, nummer),
        profiel: profielVan(zaad, mens, dag),
        keten: ketenVan(zaad, mens, dag, regisseur),
        ...herkomstVan(zaad, dag),
      },
    };
  }

  /** The system of a partner that sends a word of its own, and does not look at the answer. */
  private fout(): Demobericht {
    const wie = kenmerkInwoner('aanbieder', 0);
    const data = { inwoner: wie, soort: 'gebeld', tijdstip: `${this.omvang.vandaag}T08:00:00Z` };
    return { partner: 'aanbieder', naam: 'contact.vastgelegd', data, isFout: true };
  }

  private vacatures(naam: Fasenaam): Demobericht[] {
    const { vacatures, vandaag } = this.omvang;
    const eigen = this.overdrachten.filter(({ verloop }) => heeftVoorstel(verloop)).slice(0, vacatures);
    const oud = Math.min(vacatures, eigen.length + OUDE_VACATURES);
    const begin = Math.max(oud, Math.ceil(vacatures * IN_BEGIN.vacatures));
    const grenzen = { tweeweken: [eigen.length, oud], begin: [oud, begin], rest: [begin, vacatures] } as const;
    const [van, tot] = naam in grenzen ? grenzen[naam as keyof typeof grenzen] : [0, 0];
    const gewoon = Array.from({ length: tot - van }, (_, i) =>
      maakVacature(this.zaad.tak(TAK.vacatures + van + i), van + i + 1, vandaag, this.mensen),
    );
    return [...this.vacaturesMetVoorstel(eigen, naam), ...gewoon];
  }

  /** Published at the moment at which somebody is put forward for it. */
  private vacaturesMetVoorstel(overdrachten: readonly Demooverdracht[], naam: Fasenaam): Demobericht[] {
    return overdrachten
      .filter(({ verloop }) => verloop.stappen[naam]?.includes('voorgelegd'))
      .map((o) => {
        const nummer = vacaturenummer(o);
        return vacatureVan('wsp', this.zaad.tak(TAK.vacatures + nummer), nummer, this.omvang.vandaag, this.mensen);
      });
  }
}

function heeftVoorstel({ stappen }: Verloop): boolean {
  return Object.values(stappen).some((s) => s.includes('voorgelegd'));
}

interface Keuze {
  readonly inwoner: number;
  readonly nummer: number;
  readonly verloop: Verloop;
  readonly route: Route;
  readonly zaad: Zaad;
}

/** The gebiedsteam or wijkteam of where someone lives. */
function inDeBuurt([partner, team]: Route['van'], { gebied }: Mens): Route['van'] {
  return ['gebiedsteam', 'wijkteam'].includes(team) ? [partner, `${team}-${gebied}`] : [partner, team];
}
