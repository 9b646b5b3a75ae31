import { wachtOpMatcher, zoekEstafette, type Hub } from '../hub/index.js';
import { meld, metVoortgang } from '../terminal/index.js';
import { leesPostcodes, type Postcode } from './lees.js';

interface Telling {
  gelezen: number;
  opgenomen: number;
  geweigerd: number;
}

const PER_KEER = 1_000;

/** Sends every postcode of a file to the hub and waits until the matcher knows them. */
export async function laadPostcodes(bestand: string): Promise<Telling> {
  const hub = await (await zoekEstafette()).hubVoor('beheer');
  const telling: Telling = { gelezen: 0, opgenomen: 0, geweigerd: 0 };
  await metVoortgang(
    () => `${telling.opgenomen} postcodes opgenomen, ${telling.geweigerd} geweigerd`,
    () => leesEnZend(hub, bestand, telling),
  );
  await wachtOpMatcher(hub);
  return telling;
}

async function leesEnZend(hub: Hub, bestand: string, telling: Telling): Promise<void> {
  let klaar: Postcode[] = [];
  for await (const regel of leesPostcodes(bestand)) {
    telling.gelezen += 1;
    if ('kolommen' in regel) {
      telling.geweigerd += 1;
      meld(`Regel ${regel.regel} klopt niet: controleer ${regel.kolommen.join(', ')}.`);
      continue;
    }
    klaar.push(regel);
    if (klaar.length < PER_KEER) continue;
    await zend(hub, klaar, telling);
    klaar = [];
  }
  if (klaar.length > 0) await zend(hub, klaar, telling);
}

async function zend(hub: Hub, postcodes: readonly Postcode[], telling: Telling): Promise<void> {
  await hub.vraag({ methode: 'PUT', pad: '/postcodes', body: JSON.stringify({ postcodes }) });
  telling.opgenomen += postcodes.length;
}
