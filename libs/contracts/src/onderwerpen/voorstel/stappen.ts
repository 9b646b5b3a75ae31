import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { code, deel, Optioneel, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';
import { VOORLEGGERS } from './partijen.js';

/** What every step of a voorstel after voorgelegd has. There is no free text: it would say more than it should. */
class VoorstelStap {
  @Verplicht(verwijzing('voorstel')) voorstel: Verwijzing;
  @Optioneel(deel(() => MedewerkerNaam)) medewerker?: MedewerkerNaam;
}

@Bericht({
  naam: 'voorstel.inwoner-akkoord',
  versie: '1.0',
  afzenders: ['gemeente', 'uwv', 'register'],
  betekenis: 'Het antwoord van de inwoner op een voorstel. Nee zeggen mag altijd en heeft geen gevolgen.',
})
export class VoorstelInwonerAkkoord extends VoorstelStap {
  @Verplicht(code(ketenlijsten.antwoordInwoner)) antwoord: CodeUit<typeof ketenlijsten.antwoordInwoner>;
  @Optioneel(code(ketenlijsten.redenNee)) reden?: CodeUit<typeof ketenlijsten.redenNee>;
}

@Bericht({
  naam: 'voorstel.bij-werkgever',
  versie: '1.0',
  afzenders: VOORLEGGERS,
  betekenis: 'Het voorstel ligt bij de werkgever.',
})
export class VoorstelBijWerkgever extends VoorstelStap {}

@Bericht({
  naam: 'voorstel.uitkomst',
  versie: '1.0',
  afzenders: VOORLEGGERS,
  betekenis: 'Wat er van het voorstel kwam. Een start van werk meldt u als plaatsing.',
})
export class VoorstelUitkomst extends VoorstelStap {
  @Verplicht(code(ketenlijsten.uitkomstVoorstel)) uitkomst: CodeUit<typeof ketenlijsten.uitkomstVoorstel>;
  @Optioneel(code(ketenlijsten.redenUitkomst)) reden?: CodeUit<typeof ketenlijsten.redenUitkomst>;
}
