import { Bericht } from '../../berichtsoort/index.js';
import { Optioneel, tekst, Verplicht } from '../../velden/index.js';
import { verwijzing, verwijzingOfNieuw, type Verwijzing } from '../../verwijzing/index.js';

@Bericht({
  naam: 'sollicitatie.gedaan',
  versie: '1.0',
  afzenders: ['register'],
  betekenis:
    'Een inwoner solliciteert zelf op een vacature. Het wordt een voorstel waar de inwoner al ja op zei, en krijgt altijd een uitkomst.',
})
export class SollicitatieGedaan {
  /** The sender's own reference for the voorstel that it becomes. */
  @Optioneel(verwijzingOfNieuw('voorstel')) voorstel?: Verwijzing;
  @Verplicht(verwijzing('inwoner')) inwoner: Verwijzing;
  @Verplicht(verwijzing('vacature')) vacature: Verwijzing;
  /** Why this work, in the words of the inwoner. */
  @Optioneel(tekst(1000), 'verhaal') motivatie?: string;
}
