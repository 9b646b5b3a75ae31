import { Bericht } from '../../berichtsoort/index.js';
import { MedewerkerNaam } from '../../partij/index.js';
import { deel, Optioneel, tekst, uuid, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, verwijzingUitLijst, type Verwijzing } from '../../verwijzing/index.js';
import { VOORLEGGERS } from './partijen.js';

@Bericht({
  naam: 'voorstel.voorgelegd',
  versie: '1.0',
  afzenders: VOORLEGGERS,
  betekenis: 'Iemand stelt een inwoner voor bij een vacature. De regisseur vraagt de inwoner eerst.',
})
export class VoorstelVoorgelegd {
  /** The sender's own reference for the new voorstel. */
  @Optioneel(verwijzingOfNieuw('voorstel')) voorstel?: Verwijzing;
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  /** By the `kandidaatId` of a list, also of someone whom the sender does not know yet. */
  @Verplicht(verwijzingUitLijst('inwoner')) inwoner: Verwijzing;
  /** Why this person: a human puts someone forward, not a list. */
  @Verplicht(tekst(1000)) waarom: string;
  /** The run whose list showed the inwoner, where there was one. */
  @Optioneel(uuid()) runId?: string;
  @Optioneel(deel(() => MedewerkerNaam)) accountmanager?: MedewerkerNaam;
}
