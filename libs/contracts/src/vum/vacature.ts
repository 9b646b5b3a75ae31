import { vumlijsten } from '../codelijsten/index.js';
import { code, deel, geheel, lijst, Optioneel, patroon, vrijeTekst } from '../velden/index.js';
import {
  Adres,
  Beroep,
  type Competentiebeheersing,
  type Contractvorm,
  type Rijbewijs,
  type Taalbeheersing,
  type Vervoermiddel,
  competenties,
  contractvormen,
  dag,
  MAX_LIJST,
  rijbewijzen,
  SectorBeroepsEnBedrijfsleven,
  talen,
  vervoermiddelen,
  Webadres,
  webadressen,
  Werktijden,
} from './gedeeld.js';

/** VUM 3.0 `Vacature` (detail), without its id: that travels as the kenmerkPartner of the vacature. */
export class Arbeidsvoorwaarden {
  @Optioneel(dag()) datumAanvangWerkzaamheden?: string;
  @Optioneel(dag()) datumEindeWerkzaamheden?: string;
  @Optioneel(vrijeTekst(2000)) omschrijvingArbeidsvoorwaarden?: string;
  @Optioneel(vrijeTekst(100)) salarisIndicatie?: string;
}

export class Contactafdeling {
  @Optioneel(vrijeTekst(35)) naamContactpersoonAfdeling?: string;
  @Optioneel(lijst(vrijeTekst(320), MAX_LIJST)) emailadres?: string[];
  @Optioneel(lijst(vrijeTekst(14), MAX_LIJST)) telefoonnummer?: string[];
}

export class GevraagdeCursus {
  @Optioneel(code(vumlijsten.indicatieDiploma)) indicatieCertificaat?: number;
  @Optioneel(vrijeTekst(120)) naamCursus?: string;
  @Optioneel(vrijeTekst(2000)) toelichtingCursus?: string;
}

export class GevraagdeFlexibiliteit {
  @Optioneel(dag()) datumEindeBeschikbaarVoorWerk?: string;
  @Optioneel(code(vumlijsten.indicatie)) indicatieOnregelmatigWerkOfPloegendienst?: number;
}

export class GevraagdeOpleiding {
  @Optioneel(patroon('^[0-9]{1,10}$', '11177')) codeOpleidingsnaam?: string;
  @Optioneel(code(vumlijsten.niveauOpleiding)) codeNiveauOpleiding?: number;
  @Optioneel(code(vumlijsten.indicatieDiploma)) indicatieDiploma?: number;
  @Optioneel(vrijeTekst(2000)) toelichtingOpleiding?: string;
}

export class GevraagdeWerkervaring {
  @Optioneel(geheel(0, 99)) aantalJarenWerkzaamInBeroep?: number;
}

export class Sollicitatiewijze {
  @Optioneel(code(vumlijsten.sollicitatiewijze)) codeSollicitatiewijze?: string;
  @Optioneel(deel(() => Webadres)) webadres?: Webadres;
}

export class Werkgever {
  @Optioneel(vrijeTekst(500)) handelsnaamOrganisatie?: string;
  @Optioneel(
    lijst(
      deel(() => SectorBeroepsEnBedrijfsleven),
      MAX_LIJST,
    ),
  )
  sector?: SectorBeroepsEnBedrijfsleven[];
  @Optioneel(webadressen()) webadres?: Webadres[];
  @Optioneel(
    lijst(
      deel(() => Contactafdeling),
      MAX_LIJST,
    ),
  )
  contactpersoon?: Contactafdeling[];
}

export class Vacature {
  @Optioneel(deel(() => Adres)) adres?: Adres;
  @Optioneel(deel(() => Arbeidsvoorwaarden)) arbeidsVoorwaarden?: Arbeidsvoorwaarden;
  @Optioneel(deel(() => Beroep)) beroep?: Beroep;
  @Optioneel(code(vumlijsten.werkEnDenkniveauMinimaal)) codeWerkEnDenkniveauMinimaal?: string;
  @Optioneel(competenties()) competentiebeheersing?: Competentiebeheersing[];
  @Optioneel(contractvormen()) contractvorm?: Contractvorm[];
  @Optioneel(
    lijst(
      deel(() => GevraagdeCursus),
      MAX_LIJST,
    ),
  )
  cursus?: GevraagdeCursus[];
  @Optioneel(deel(() => GevraagdeFlexibiliteit)) flexibiliteit?: GevraagdeFlexibiliteit;
  @Optioneel(vrijeTekst(120)) naamVacature?: string;
  @Optioneel(vrijeTekst(50)) nummerVacature?: string;
  @Optioneel(vrijeTekst(2000)) omschrijvingVacature?: string;
  @Optioneel(
    lijst(
      deel(() => GevraagdeOpleiding),
      MAX_LIJST,
    ),
  )
  opleiding?: GevraagdeOpleiding[];
  @Optioneel(rijbewijzen()) rijbewijs?: Rijbewijs[];
  @Optioneel(deel(() => SectorBeroepsEnBedrijfsleven)) sector?: SectorBeroepsEnBedrijfsleven;
  @Optioneel(dag()) sluitingsdatumVacature?: string;
  @Optioneel(
    lijst(
      deel(() => Sollicitatiewijze),
      MAX_LIJST,
    ),
  )
  sollicitatiewijze?: Sollicitatiewijze[];
  @Optioneel(talen()) taalbeheersing?: Taalbeheersing[];
  @Optioneel(vervoermiddelen()) vervoermiddel?: Vervoermiddel[];
  @Optioneel(deel(() => Werkgever)) werkgever?: Werkgever;
  @Optioneel(
    lijst(
      deel(() => GevraagdeWerkervaring),
      MAX_LIJST,
    ),
  )
  werkervaring?: GevraagdeWerkervaring[];
  @Optioneel(deel(() => Werktijden)) werktijden?: Werktijden;
}
