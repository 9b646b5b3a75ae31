import { Controller, Get, Inject, Param } from '@nestjs/common';
import {
  ketenlijsten,
  onderdeelOndersteuning,
  onderdeelWerk,
  onderdeelWoonplek,
  tredevertalingen,
  vumlijsten,
  type Codelijst,
} from '@estafette/contracts';
import { Klok, lokaleDatum } from '@estafette/tijd';
import { Beschrijft, datum, geheel, lees, lijst, object, ofNiets, paden, tekst } from '../openapi/index.js';
import { Openbaar } from '../toegang/index.js';
import { Weigering } from '../web/index.js';

const CODES = lijst(object({ code: tekst, betekenis: tekst }));
const LIJST = object({
  naam: tekst,
  bron: tekst,
  onbekend: ofNiets(tekst),
  codes: lijst(object({ code: tekst, betekenis: tekst, vanaf: datum, tot: ofNiets(datum) })),
});
const VERTALING = object({
  versie: tekst,
  vanaf: datum,
  tot: ofNiets(datum),
  bron: tekst,
  geldig: { type: 'boolean' },
  regels: lijst(object({ szeebraTrede: geheel, ladderTreden: lijst(geheel) })),
});

const alle = new Map<string, Codelijst>(
  [
    ...Object.values(vumlijsten),
    ...Object.values(ketenlijsten),
    onderdeelWerk,
    onderdeelOndersteuning,
    onderdeelWoonplek,
  ].map((codelijst: Codelijst) => [codelijst.naam, codelijst]),
);

/** The code lists of the re-integratietaal, with their meanings. */
@Openbaar()
@Beschrijft(
  paden({
    '/codelijsten': { get: lees('codelijsten', { type: 'object', additionalProperties: CODES }) },
    '/codelijsten/{naam}': { get: lees('codelijst', LIJST) },
    '/tredevertaling': { get: lees('tredevertaling', object({ versies: lijst(VERTALING) })) },
  }),
)
@Controller()
export class CodelijstController {
  constructor(@Inject(Klok) private readonly klok: Klok) {}

  /** What can be chosen from now. */
  @Get('codelijsten')
  toon(): object {
    return Object.fromEntries(
      Object.entries({ ...vumlijsten, ...ketenlijsten }).map(([naam, { codes }]: [string, Codelijst]) => [
        naam,
        kort(codes),
      ]),
    );
  }

  /** One list as a whole, also of VUM and with the codes that are only read; `onbekend` is its code for unknown. */
  @Get('codelijsten/:naam')
  toonLijst(@Param('naam') naam: string): object {
    const gevonden = alle.get(naam);
    if (!gevonden) throw Weigering.van('NIET_GEVONDEN');
    const codes = gevonden.codes.map(({ code, betekenis, vanaf, tot = null }) => ({
      code: String(code),
      betekenis,
      vanaf,
      tot,
    }));
    // A national list without a code for it says unknown by leaving the field out.
    const onbekend = codes.find((c) => c.code === 'onbekend' || c.betekenis === 'Onbekend')?.code ?? null;
    return { naam, bron: gevonden.bron, onbekend, codes };
  }

  /** How the two scales speak of each other: every version, `geldig` the one of today. */
  @Get('tredevertaling')
  toonVertaling(): object {
    const vandaag = lokaleDatum(this.klok.nu());
    const versies = tredevertalingen.map(({ tot = null, ...vertaling }) => ({
      ...vertaling,
      tot,
      geldig: vertaling.vanaf <= vandaag && (tot === null || tot > vandaag),
    }));
    return { versies };
  }
}

function kort(codes: Codelijst['codes']): object[] {
  return codes.filter((c) => c.tot === undefined).map(({ code, betekenis }) => ({ code: String(code), betekenis }));
}
