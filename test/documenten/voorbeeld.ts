import { existsSync, readFileSync } from 'node:fs';
import { ketenlijsten, typeVan, type Berichtsoort } from '@estafette/contracts';

const GOUDEN = new URL('../../contract/gouden/', import.meta.url);
const REGIO = new URL('../../../partners/midden-gelderland.json', import.meta.url);

interface Regio {
  readonly partners: readonly { readonly soort: string; readonly oin: string }[];
}
const { partners } = JSON.parse(readFileSync(REGIO, 'utf8')) as Regio;

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
    source: bron(soort),
    type,
    dataschema: `https://estafette.example.org/schemas/${type}/${soort.versie}`,
    data: voorbeelddata(soort),
  };
}

/** A partner of the demo that may send it, or the hub itself; the OINs are test numbers. */
function bron({ afzenders }: Berichtsoort): string {
  const { oin } = partners.find((p) => (afzenders as readonly string[]).includes(p.soort))!;
  return `urn:nld:oin:${oin}:systeem:voorbeeld`;
}

/** The kinds of organisation that send it, in words. */
export function afzenders({ afzenders }: Berichtsoort): string[] {
  return afzenders.map((code) => ketenlijsten.partnersoort.codes.find((c) => c.code === code)!.betekenis);
}
