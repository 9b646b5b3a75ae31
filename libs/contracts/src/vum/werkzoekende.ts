import { vumlijsten } from '../codelijsten/index.js';
import {
  code,
  deel,
  geheel,
  lijst,
  Optioneel,
  patroon,
  Verplicht,
  vertrouwelijk,
  vrijeTekst,
} from '../velden/index.js';
import {
  Beroep,
  type Competentiebeheersing,
  type Contractvorm,
  type Rijbewijs,
  type Taalbeheersing,
  type Vervoermiddel,
  type Webadres,
  competenties,
  contractvormen,
  dag,
  MAX_LIJST,
  postcode,
  rijbewijzen,
  SectorBeroepsEnBedrijfsleven,
  talen,
  vervoermiddelen,
  webadressen,
  Werktijden,
} from './gedeeld.js';

/** VUM 3.0 `Werkzoekende` (detail), without its id: that travels as the kenmerkPartner of the inwoner. */
export class ContactpersoonAfdeling {
  @Optioneel(vrijeTekst(35)) naamContactpersoonAfdeling?: string;
  @Optioneel(vrijeTekst(320)) emailadres?: string;
  @Optioneel(vrijeTekst(14)) telefoonnummer?: string;
}

export class Cursus {
  @Optioneel(code(vumlijsten.indicatieDiploma)) indicatieCertificaat?: number;
  @Optioneel(vrijeTekst(120)) naamCursus?: string;
  @Optioneel(vrijeTekst(2000), 'verhaal') toelichtingCursus?: string;
  @Optioneel(dag()) datumAanvangVolgenCursus?: string;
  @Optioneel(dag()) datumCertificaat?: string;
  @Optioneel(dag()) datumEindeVolgenCursus?: string;
  @Optioneel(vrijeTekst(500), 'verhaal') naamOpleidingsinstituut?: string;
}

export class EisAanWerk {
  @Optioneel(code(vumlijsten.indicatie)) indicatieAanpassingWerkomgeving?: number;
  @Optioneel(code(vumlijsten.indicatie)) indicatieBegeleiding?: number;
  @Optioneel(code(vumlijsten.indicatie)) indicatieWerkvariatie?: number;
}

export class Flexibiliteit {
  @Optioneel(dag()) datumAanvangBeschikbaarVoorWerk?: string;
  @Optioneel(dag()) datumEindeBeschikbaarVoorWerk?: string;
  @Optioneel(code(vumlijsten.indicatie)) indicatieOnregelmatigWerkOfPloegendienst?: number;
}

export class Interesse {
  @Optioneel(vrijeTekst(120)) naamInteresse?: string;
}

export class Mobiliteit {
  @Verplicht(postcode()) bemiddelingspostcode: string;
  @Optioneel(geheel(0, 999)) maximaleReisafstand?: number;
  @Optioneel(geheel(0, 999)) maximaleReistijd?: number;
}

export class Opleiding {
  @Optioneel(patroon('^[0-9]{1,10}$', '11177')) codeOpleidingsnaam?: string;
  @Optioneel(code(vumlijsten.niveauOpleiding)) codeNiveauOpleiding?: number;
  @Optioneel(code(vumlijsten.indicatieDiploma)) indicatieDiploma?: number;
  @Optioneel(vrijeTekst(2000), 'verhaal') toelichtingOpleiding?: string;
  @Optioneel(code(vumlijsten.statusOpleiding)) codeStatusOpleiding?: number;
  @Optioneel(dag()) datumAanvangVolgenOpleiding?: string;
  @Optioneel(dag()) datumDiploma?: string;
  @Optioneel(dag()) datumEindeVolgenOpleiding?: string;
  @Optioneel(vrijeTekst(500), 'verhaal') naamOpleidingsinstituut?: string;
}

export class Werkervaring {
  @Optioneel(deel(() => Beroep)) beroep?: Beroep;
  @Optioneel(dag()) datumAanvangWerkzaamheden?: string;
  @Optioneel(dag()) datumEindeWerkzaamheden?: string;
  @Optioneel(vrijeTekst(70), 'verhaal') naamOrganisatie?: string;
  @Optioneel(vrijeTekst(2000), 'verhaal') toelichtingWerkervaring?: string;
}

export class Arbeidsmarktkwalificatie {
  @Optioneel(code(vumlijsten.werkEnDenkniveau)) codeWerkEnDenkniveauWerkzoekende?: number;
  @Optioneel(
    lijst(
      deel(() => Cursus),
      MAX_LIJST,
    ),
  )
  cursus?: Cursus[];
  @Optioneel(competenties()) competentiebeheersing?: Competentiebeheersing[];
  @Optioneel(
    lijst(
      deel(() => Interesse),
      MAX_LIJST,
    ),
  )
  interesse?: Interesse[];
  @Optioneel(
    lijst(
      deel(() => Opleiding),
      MAX_LIJST,
    ),
  )
  opleiding?: Opleiding[];
  @Optioneel(rijbewijzen()) rijbewijs?: Rijbewijs[];
  @Optioneel(talen()) taalbeheersing?: Taalbeheersing[];
  @Optioneel(
    lijst(
      deel(() => Werkervaring),
      MAX_LIJST,
    ),
  )
  werkervaring?: Werkervaring[];
}

export class Werkzoekende {
  @Optioneel(deel(() => Arbeidsmarktkwalificatie), 'werk') arbeidsmarktkwalificatie?: Arbeidsmarktkwalificatie;
  @Optioneel(
    lijst(
      deel(() => Beroep),
      MAX_LIJST,
    ),
    'werk',
  )
  bemiddelingsberoep?: Beroep[];
  @Optioneel(
    vertrouwelijk(
      'contact',
      lijst(
        deel(() => ContactpersoonAfdeling),
        MAX_LIJST,
      ),
    ),
    'contactgegevens',
  )
  contactpersoon?: ContactpersoonAfdeling[];
  @Optioneel(contractvormen(), 'werk') contractvorm?: Contractvorm[];
  @Optioneel(deel(() => EisAanWerk), 'ondersteuning') eisAanWerk?: EisAanWerk;
  @Optioneel(vertrouwelijk('contact', lijst(vrijeTekst(320), MAX_LIJST)), 'contactgegevens') emailadres?: string[];
  @Optioneel(deel(() => Flexibiliteit), 'werk') flexibiliteit?: Flexibiliteit;
  @Optioneel(code(vumlijsten.jaNee), 'contactgegevens') indicatieBeschikbaarheidContactgegevens?: number;
  @Optioneel(code(vumlijsten.jaNee), 'ondersteuning') indicatieLdrRegistratie?: number;
  @Optioneel(deel(() => Mobiliteit), 'werk') mobiliteit?: Mobiliteit;
  @Optioneel(vrijeTekst(2000), 'verhaal') persoonlijkePresentatie?: string;
  @Optioneel(
    lijst(
      deel(() => SectorBeroepsEnBedrijfsleven),
      MAX_LIJST,
    ),
    'werk',
  )
  sector?: SectorBeroepsEnBedrijfsleven[];
  @Optioneel(vertrouwelijk('contact', lijst(vrijeTekst(14), MAX_LIJST)), 'contactgegevens') telefoonnummer?: string[];
  @Optioneel(vervoermiddelen(), 'werk') vervoermiddel?: Vervoermiddel[];
  @Optioneel(vertrouwelijk('contact', webadressen()), 'contactgegevens') webadres?: Webadres[];
  @Optioneel(deel(() => Werktijden), 'werk') werktijden?: Werktijden;
}
