import { vumlijsten } from '../codelijsten/index.js';
import { code, datum, deel, geheel, lijst, Optioneel, patroon, Verplicht, vrijeTekst } from '../velden/index.js';

/**
 * Parts that a werkzoekende and a vacature share, with the names, types and bounds of the published VUM 3.0 contracts
 * (their type traps included). Empty text is allowed there and means "absent".
 */
export const MAX_LIJST = 200;
export const uri = () => vrijeTekst(200);
// VUM is lenient: also letters that no Dutch postcode uses.
export const postcode = () => patroon('^[0-9]{4}[a-zA-Z]{2}$', '6811AA');

export class Beroep {
  @Optioneel(uri()) codeBeroepsnaam?: string;
}

export class Competentiebeheersing {
  @Optioneel(uri()) codeCompetentie?: string;
}

export class Contractvorm {
  @Optioneel(code(vumlijsten.typeArbeidscontract)) codeTypeArbeidscontract?: string;
  @Optioneel(code(vumlijsten.typeOvereenkomst)) codeTypeOvereenkomst?: string;
}

export class Rijbewijs {
  @Optioneel(code(vumlijsten.rijbewijs)) codeSoortRijbewijs?: string;
}

export class SectorBeroepsEnBedrijfsleven {
  @Optioneel(geheel(0, 99999)) codeSbi?: number;
}

export class Taalbeheersing {
  @Optioneel(code(vumlijsten.taalniveau)) codeNiveauTaalbeheersingLezen?: number;
  @Optioneel(code(vumlijsten.taalniveau)) codeNiveauTaalbeheersingLuisteren?: number;
  @Optioneel(code(vumlijsten.taalniveau)) codeNiveauTaalbeheersingMondeling?: number;
  @Optioneel(code(vumlijsten.taalniveau)) codeNiveauTaalbeheersingSchriftelijk?: number;
  @Optioneel(patroon('^[a-z]{3}$', 'nld')) codeTaal?: string;
}

export class Vervoermiddel {
  @Optioneel(code(vumlijsten.vervoermiddel)) codeVervoermiddel?: number;
  @Optioneel(code(vumlijsten.indicatie)) indicatieBeschikbaarVoorUitvoeringWerk?: number;
  @Optioneel(code(vumlijsten.indicatie)) indicatieBeschikbaarVoorWoonWerkverkeer?: number;
}

export class Webadres {
  @Optioneel(code(vumlijsten.webadres)) codeWebadres?: number;
  @Optioneel(vrijeTekst(1000)) url?: string;
}

export class Werktijden {
  @Optioneel(geheel(0, 99)) aantalWerkurenPerWeekMaximaal?: number;
  @Optioneel(geheel(0, 99)) aantalWerkurenPerWeekMinimaal?: number;
  @Optioneel(code(vumlijsten.indicatie)) indicatieKantoortijden?: number;
}

export class Adres {
  @Verplicht(postcode()) postcode: string;
  @Optioneel(vrijeTekst(24)) straatnaam?: string;
  @Optioneel(geheel(0, 99999)) huisnummer?: number;
  @Optioneel(vrijeTekst(6)) huisnummertoevoeging?: string;
}

export const rijbewijzen = () =>
  lijst(
    deel(() => Rijbewijs),
    MAX_LIJST,
  );
export const talen = () =>
  lijst(
    deel(() => Taalbeheersing),
    MAX_LIJST,
  );
export const vervoermiddelen = () =>
  lijst(
    deel(() => Vervoermiddel),
    MAX_LIJST,
  );
export const webadressen = () =>
  lijst(
    deel(() => Webadres),
    MAX_LIJST,
  );
export const contractvormen = () =>
  lijst(
    deel(() => Contractvorm),
    MAX_LIJST,
  );
export const competenties = () =>
  lijst(
    deel(() => Competentiebeheersing),
    MAX_LIJST,
  );
export const dag = () => datum();
