import type { Zaad } from '@estafette/zaad';

/** Somebody who works in the chain. The names are invented. */
export interface Professional {
  readonly code: string;
  readonly naam: string;
}

/** Somebody whom every region has (partners/midden-gelderland.json). */
export interface Bekende extends Professional {
  readonly partner: string;
  /** Where this person does the daily work; none for who has another role there. */
  readonly teams: readonly string[];
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

  /** Who is known already comes first in each team, so that whoever logs in as one of them finds work. */
  constructor(zaad: Zaad, bekenden: readonly Bekende[]) {
    const codes = new Set(bekenden.map(({ code }) => code));
    for (const [partner, teams] of Object.entries(BEZETTING)) {
      for (const [team, aantal] of Object.entries(teams)) {
        const al = bekenden.filter((b) => b.partner === partner && b.teams.includes(team));
        const nieuw = Array.from({ length: aantal - al.length }, () => maakProfessional(zaad, codes));
        this.perTeam.set(`${partner}/${team}`, [...al.map(({ code, naam }) => ({ code, naam })), ...nieuw]);
      }
    }
  }

  van(partner: string, team: string): readonly Professional[] {
    return this.perTeam.get(`${partner}/${team}`)!;
  }

  /** A place for everyone who works at this partner; who is in several teams has as many. */
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
