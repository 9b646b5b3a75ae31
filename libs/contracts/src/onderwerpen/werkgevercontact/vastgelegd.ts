import { Bericht } from '../../berichtsoort/index.js';
import { deel, Optioneel, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';
import { Werkgevercontact } from '../../vum/index.js';

export { Werkgevercontact };

@Bericht({
  naam: 'werkgevercontact.vastgelegd',
  versie: '1.0',
  afzenders: ['werkgeversservicepunt'],
  betekenis:
    'Een contact met een werkgever, in de vorm van VUM 3.1. Wie werkgevers helpt hoort het, zodat niet drie partners bellen.',
})
export class WerkgevercontactVastgelegd {
  /** The sender's own reference: the same one again corrects the contact. */
  @Optioneel(verwijzingOfNieuw('werkgevercontact')) werkgevercontact?: Verwijzing;
  @Optioneel(verwijzing('vacature')) vacature?: Verwijzing;
  @Verplicht(deel(() => Werkgevercontact)) contact: Werkgevercontact;
}
