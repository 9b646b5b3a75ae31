import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam, PartnerAdres } from '../../partij/index.js';
import { code, deel, lijst, Optioneel, tekst, tijdstip, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

/** Who has to act on a signaal; without a team when it is about the partner itself. */
export class Eigenaar extends PartnerAdres {
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

@Bericht({
  naam: 'signaal.geopend',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Er gaat iets mis, of bijna: wat, voor wie, wie aan zet is en wat die kan doen.',
})
export class SignaalGeopend {
  @Verplicht(verwijzing('signaal')) signaal: Verwijzing;
  @Verplicht(tekst(50)) code: string;
  @Verplicht(code(ketenlijsten.ernst)) ernst: CodeUit<typeof ketenlijsten.ernst>;
  @Verplicht(tekst(300)) zin: string;
  @Verplicht(lijst(tekst(200), 10)) vervolgstappen: string[];
  @Verplicht(deel(() => Eigenaar)) eigenaar: Eigenaar;
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Optioneel(verwijzing('voorstel')) voorstel?: Verwijzing;
  @Optioneel(verwijzing('inwoner')) inwoner?: Verwijzing;
  @Verplicht(tijdstip()) sinds: string;
}

@Bericht({
  naam: 'signaal.opgelost',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'De oorzaak van een signaal is weg.',
})
export class SignaalOpgelost {
  @Verplicht(verwijzing('signaal')) signaal: Verwijzing;
  @Verplicht(tekst(50)) code: string;
  @Verplicht(tekst(300)) zin: string;
  @Optioneel(verwijzing('overdracht')) overdracht?: Verwijzing;
  @Optioneel(verwijzing('voorstel')) voorstel?: Verwijzing;
  @Optioneel(verwijzing('inwoner')) inwoner?: Verwijzing;
  @Verplicht(tijdstip()) opgelostOp: string;
}
