import { Body, Controller, Inject, Put } from '@nestjs/common';
import { fout, type Fout } from '@estafette/contracts';
import { Database, HUB } from '@estafette/persistence';
import { AlleenBeheer } from '../toegang/index.js';
import { leesObject, Weigering } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { POSTCODES } from './postcode.openapi.js';

interface Postcode {
  readonly pc4: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
}

const MAXIMUM = 1_000;

/** Reference data: adds postcodes, or replaces those that are there. */
@Beschrijft(POSTCODES)
@Controller('postcodes')
export class PostcodeController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @AlleenBeheer()
  @Put()
  async zet(@Body() body: Buffer | undefined): Promise<object> {
    const postcodes = leesPostcodes(leesObject(body)['postcodes']);
    await this.database.inTransactie(HUB, 'inrichting', (em) =>
      em.query(
        `insert into hub.postcode (pc4, plaats, gemeente, lat, lon)
         select pc4, plaats, gemeente, lat, lon
           from jsonb_to_recordset($1) as r (pc4 text, plaats text, gemeente text, lat float8, lon float8)
         on conflict (pc4) do update set plaats = excluded.plaats, gemeente = excluded.gemeente,
           lat = excluded.lat, lon = excluded.lon`,
        [JSON.stringify(postcodes)],
      ),
    );
    return { opgenomen: postcodes.length };
  }
}

function leesPostcodes(waarde: unknown): Postcode[] {
  if (!Array.isArray(waarde) || waarde.length === 0 || waarde.length > MAXIMUM) {
    throw Weigering.van('TYPE_ONJUIST', 'postcodes', `Verwacht: een lijst van 1 tot en met ${MAXIMUM} postcodes.`);
  }
  const fouten = waarde.flatMap((p, i): Fout[] => (isPostcode(p) ? [] : [fout('TYPE_ONJUIST', `postcodes.${i}`)]));
  if (fouten.length > 0) throw new Weigering(fouten);
  const perPc4 = new Map((waarde as Postcode[]).map((p) => [p.pc4, p]));
  return [...perPc4.values()];
}

function isPostcode(waarde: unknown): boolean {
  const { pc4, plaats, gemeente, lat, lon } = (waarde ?? {}) as Record<string, unknown>;
  const isPlek = typeof lat === 'number' && Math.abs(lat) <= 90 && typeof lon === 'number' && Math.abs(lon) <= 180;
  return (
    typeof pc4 === 'string' &&
    /^[1-9][0-9]{3}$/.test(pc4) &&
    typeof plaats === 'string' &&
    typeof gemeente === 'string' &&
    isPlek
  );
}
