import { Bericht } from '../../berichtsoort/index.js';
import { ketenlijsten, type CodeUit } from '../../codelijsten/index.js';
import { code, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'voorstel.vervallen',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Een open voorstel stopt, omdat de inwoner ergens anders begon of de vacature dicht is.',
})
export class VoorstelVervallen {
  @Verplicht(verwijzing('voorstel')) voorstel: Verwijzing;
  @Verplicht(code(ketenlijsten.redenUitkomst)) reden: CodeUit<typeof ketenlijsten.redenUitkomst>;
}

@Bericht({
  naam: 'voorstel.vermoeden-gemeld',
  versie: '1.0',
  afzenders: ['hub'],
  betekenis: 'Een afwijzing was mogelijk discriminerend. Alleen voor de teamleider van wie het voorstel deed.',
})
export class VoorstelVermoedenGemeld {
  @Verplicht(verwijzing('voorstel')) voorstel: Verwijzing;
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  @Verplicht(tekst(300)) zin: string;
}
