import { existsSync, readFileSync } from 'node:fs';
import { ketenlijsten, typeVan, type Berichtsoort } from '@estafette/contracts';

const GOUDEN = new URL('../../contract/gouden/', import.meta.url);
/** Any organisation that may send it; the OIN is a test number. */
const BRON = 'urn:nld:oin:00000099000000010000:systeem:voorbeeld';

/** The data of the example of a bericht: the fullest of its golden berichten, the last one. */
export function voorbeelddata({ naam, versie }: Berichtsoort): object {
  const bestand = [`${naam}.${versie}.json`, `${naam}.json`].find((b) => existsSync(new URL(b, GOUDEN)));
  if (!bestand) throw new Error(`${naam} ${versie} has no golden file, so its page has no example.`);
  const berichten = JSON.parse(readFileSync(new URL(bestand, GOUDEN), 'utf8')) as object[];
  const data = berichten.at(-1);
  if (!data) throw new Error(`${naam} has no golden bericht, so its page has no example.`);
  return data;
}

/** The example as it is sent: a whole CloudEvent. */
export function voorbeeld(soort: Berichtsoort): object {
  const type = typeVan(soort);
  return {
    specversion: '1.0',
    id: `voorbeeld-${soort.naam}`,
    source: BRON,
    type,
    dataschema: `https://estafette.example.org/schemas/${type}/${soort.versie}`,
    data: voorbeelddata(soort),
  };
}

/** The kinds of organisation that send it, in words. */
export function afzenders({ afzenders }: Berichtsoort): string[] {
  return afzenders.map((code) => ketenlijsten.partnersoort.codes.find((c) => c.code === code)!.betekenis);
}
