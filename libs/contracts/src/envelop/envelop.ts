import { Optioneel, patroon, tekst, tijdstip, Verplicht } from '../velden/index.js';

const BRON_VOORBEELD = 'urn:nld:oin:00000099000000001000:systeem:klantvolg';

/**
 * The context attributes of a bericht: CloudEvents 1.0 with the NL GOV profile. `subject` is the partner's id of what
 * it is about, `sequence` orders the berichten about one subject, `oorzaak` names the bericht that caused this one.
 */
export class Envelop {
  @Verplicht(patroon('^1\\.0$', '1.0')) specversion: string;
  @Verplicht(tekst(300)) id: string;
  @Verplicht(patroon('^urn:nld:(oin:[0-9]{20}|kvknr:[0-9]{8}):systeem:[A-Za-z0-9._~-]{1,100}$', BRON_VOORBEELD))
  source: string;
  @Verplicht(patroon('^nl\\.[a-z0-9.-]{1,150}$', 'nl.reintegratietaal.overdracht.aangeboden')) type: string;
  @Optioneel(tekst(300)) subject?: string;
  @Optioneel(tijdstip()) time?: string;
  @Optioneel(patroon('^application/json(;.*)?$', 'application/json')) datacontenttype?: string;
  @Optioneel(tekst(500)) dataschema?: string;
  @Optioneel(tekst(1000)) dataref?: string;
  @Optioneel(patroon('^[1-9][0-9]{0,17}$', '7')) sequence?: string;
  @Optioneel(patroon('^Integer$', 'Integer')) sequencetype?: string;
  @Optioneel(tekst(300)) oorzaak?: string;
}

/** The organisation part of a `source`: `oin:<20 digits>` or `kvknr:<8 digits>`. */
export function organisatieVan(source: string): string {
  return source.split(':').slice(2, 4).join(':');
}
