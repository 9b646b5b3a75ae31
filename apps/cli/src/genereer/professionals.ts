import type { Zaad } from '@estafette/zaad';

/** Somebody who works in the chain. The names are invented. */
export interface Professional {
  readonly code: string;
  readonly naam: string;
}

const ACHTERNAMEN = [
  ['de Vries', 'Bakker', 'Visser', 'Smit', 'Meijer', 'de Boer', 'Mulder', 'de Groot', 'Bos', 'Vos', 'Peters'],
  ['Hendriks', 'van Leeuwen', 'Dekker', 'Brouwer', 'de Wit', 'Dijkstra', 'Smits', 'de Graaf', 'van der Meer'],
  ['Kok', 'Jacobs', 'Vermeulen', 'van den Heuvel', 'van der Veen', 'Yilmaz', 'El Idrissi', 'Nguyen', 'Kaya'],
].flat();
const VOORLETTERS = [...'ABCDEFGHIJKLMNOPRSTVWY'];

/** How many people of each team the demo knows; together about 60 regisseurs at W&I. */
const BEZETTING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  wi: { 'gebiedsteam-noord': 22, 'gebiedsteam-zuid': 20, aanvragen: 5, diagnose: 7, bap: 4, bz: 2 },
  wsp: { accountmanagers: 8 },
  scalabor: { intake: 4, trajecten: 9 },
  caw: { advies: 5 },
  lwl: { advies: 3 },
  uwv: { werkbedrijf: 4 },
  swt: { 'wijkteam-noord': 4, 'wijkteam-zuid': 4 },
  aanbieder: { begeleiding: 6 },
};

/** The people of the region by `partner/team`, the same for the same seed. */
export class Professionals {
  private readonly perTeam = new Map<string, Professional[]>();

  /** `bezet`: codes of people who are there already, whose names nobody else gets. */
  constructor(zaad: Zaad, bezet: readonly string[]) {
    const codes = new Set(bezet);
    for (const [partner, teams] of Object.entries(BEZETTING)) {
      for (const [team, aantal] of Object.entries(teams)) {
        this.perTeam.set(
          `${partner}/${team}`,
          Array.from({ length: aantal }, () => maakProfessional(zaad, codes)),
        );
      }
    }
  }

  van(partner: string, team: string): readonly Professional[] {
    return this.perTeam.get(`${partner}/${team}`)!;
  }

  /** Everyone who works at this partner. */
  bij(partner: string): readonly Professional[] {
    return [...this.perTeam].filter(([sleutel]) => sleutel.startsWith(`${partner}/`)).flatMap(([, mensen]) => mensen);
  }
}

function maakProfessional(zaad: Zaad, codes: Set<string>): Professional {
  for (;;) {
    const [voorletter, achternaam] = [zaad.kies(VOORLETTERS), zaad.kies(ACHTERNAMEN)];
    const code = `${voorletter}.${achternaam}`.toLowerCase().replaceAll(' ', '');
    if (codes.has(code)) continue;
    codes.add(code);
    return { code, naam: `${voorletter}. ${achternaam}` };
  }
}
