import { fout, type Fout } from '../fouten/index.js';
import type { JsonSchema } from '../velden/index.js';
import type { Vumvertaling } from './vertaling.js';

type Json = Readonly<Record<string, unknown>>;

/** What VUM 2.0.0 has and 3.0.0 has not: one of these names makes a record an old one. */
const OUD =
  /^(beroepsnaam|beroepsnaamGecodeerd|beroepsnaamOngecodeerd|naamBeroepOngecodeerd|omschrijvingBeroepsnaam|gedragscompetentie|opleidingsnaam|opleidingsnaamGecodeerd|opleidingsnaamOngecodeerd|vakvaardigheid|adresHouding|voorkeursland)$/;

/** Codes of the lists of UWV that version 2 used. They stay what they are: to guess one of ours would be a lie. */
const BOC = 'urn:uwv:boc:';
const GEDRAGSCOMPETENTIE = 'urn:uwv:gedragscompetentie:';
/** `codeBeheersingGedragscompetentie`: goed, voldoende. */
const BEHEERST = [1, 2, '1', '2', undefined];

/** The code of the occupation that is called exactly so. */
export type Beroepszoeker = (naam: string) => string | undefined;

/** A record of version 3, and what of the old one could not come along or has kept its old code. */
export interface Bijgewerkt {
  readonly record: object;
  readonly opmerkingen: readonly Fout[];
}

/** Reads a record of VUM 2.0.0 as one of 3.0.0; one of 3.0.0 stays as it is. */
export function uitVersie2(soort: Vumvertaling<object>, record: object, zoek: Beroepszoeker): Bijgewerkt {
  if (!heeftOud(record)) return { record, opmerkingen: [] };
  const opmerkingen: Fout[] = [];
  const vertaald = new Vertaler(zoek, opmerkingen).object(record as Json, '');
  return { record: passend(soort.detailschema(), vertaald, '', opmerkingen) as object, opmerkingen };
}

function heeftOud(waarde: unknown): boolean {
  if (typeof waarde !== 'object' || waarde === null) return false;
  return Object.entries(waarde).some(([naam, deel]) => OUD.test(naam) || heeftOud(deel));
}

class Vertaler {
  constructor(
    private readonly zoek: Beroepszoeker,
    private readonly opmerkingen: Fout[],
  ) {}

  object(oud: Json, pad: string): Json {
    const velden = Object.entries(oud).map(([naam, waarde]) => this.veld(naam, waarde, `${pad}${naam}`));
    return Object.assign({}, ...velden) as Json;
  }

  private veld(naam: string, waarde: unknown, pad: string): Json {
    switch (naam) {
      case 'bemiddelingsberoep':
        return { bemiddelingsberoep: alsLijst(waarde).flatMap((deel, i) => this.beroep(deel, `${pad}.${i}`)) };
      case 'beroep':
      case 'beroepsnaam':
        return { beroep: this.beroep(waarde, pad)[0] };
      case 'gedragscompetentie':
        return { competentiebeheersing: alsLijst(waarde).flatMap((deel, i) => this.competentie(deel, `${pad}.${i}`)) };
      case 'opleidingsnaam':
      case 'opleidingsnaamGecodeerd':
      case 'opleidingsnaamOngecodeerd':
        return opleiding(waarde as Json);
      case 'indicatieLdrRegistratie':
        return { indicatieLdrRegistratie: typeof waarde === 'boolean' ? (waarde ? 1 : 2) : waarde };
      default:
        return { [naam]: this.gewoon(waarde, pad) };
    }
  }

  private gewoon(waarde: unknown, pad: string): unknown {
    if (Array.isArray(waarde)) return waarde.map((deel, i) => this.gewoon(deel, `${pad}.${i}`));
    return isObject(waarde) ? this.object(waarde, `${pad}.`) : waarde;
  }

  private beroep(waarde: unknown, pad: string): { readonly codeBeroepsnaam: string }[] {
    if (!isObject(waarde)) return [];
    const kern = ['beroepsnaam', 'beroepsnaamGecodeerd', 'beroepsnaamOngecodeerd'].map((n) => waarde[n]).find(isObject);
    if (kern) return this.beroep(kern, pad);
    const { codeBeroepsnaam: code, omschrijvingBeroepsnaam, naamBeroepOngecodeerd } = waarde;
    const naam = omschrijvingBeroepsnaam ?? naamBeroepOngecodeerd;
    const bekend = typeof naam === 'string' ? this.zoek(naam) : undefined;
    if (bekend !== undefined) return [{ codeBeroepsnaam: bekend }];
    if (typeof code === 'string' && code.includes(':')) return [{ codeBeroepsnaam: code }];
    const gecodeerd = typeof code === 'string' && code !== '';
    const wat = gecodeerd ? `BO&C ${code} blijft als ${BOC}${code}.` : 'Een beroep zonder code past niet in VUM 3.';
    this.opmerkingen.push(fout('CODE_ONBEKEND', pad, wat));
    return gecodeerd ? [{ codeBeroepsnaam: BOC + code }] : [];
  }

  private competentie(waarde: unknown, pad: string): { readonly codeCompetentie: string }[] {
    if (!isObject(waarde)) return [];
    const code = String(waarde['codeGedragscompetentie'] ?? '');
    if (code === '' || !BEHEERST.includes(waarde['codeBeheersingGedragscompetentie'] as never)) {
      this.opmerkingen.push(fout('VELD_ONBEKEND', pad, 'VUM 3 kent alleen wat iemand kan.'));
      return [];
    }
    this.opmerkingen.push(fout('CODE_ONBEKEND', pad, `Blijft als ${GEDRAGSCOMPETENTIE}${code}.`));
    return [{ codeCompetentie: GEDRAGSCOMPETENTIE + code }];
  }
}

function opleiding(waarde: Json): Json {
  const kern = ['opleidingsnaamGecodeerd', 'opleidingsnaamOngecodeerd'].map((n) => waarde[n]).find(isObject) ?? waarde;
  const { codeOpleidingsnaam, naamOpleidingOngecodeerd, omschrijvingOpleidingsnaam } = kern;
  const naam = naamOpleidingOngecodeerd ?? omschrijvingOpleidingsnaam;
  return {
    ...(codeOpleidingsnaam === undefined ? {} : { codeOpleidingsnaam: String(codeOpleidingsnaam) }),
    ...(naam === undefined ? {} : { toelichtingOpleiding: naam }),
  };
}

/** Without the fields that the schema does not know; each is reported. */
function passend(schema: JsonSchema, waarde: unknown, pad: string, opmerkingen: Fout[]): unknown {
  if (Array.isArray(waarde)) {
    return waarde.map((deel, i) => passend((schema['items'] ?? {}) as JsonSchema, deel, `${pad}${i}.`, opmerkingen));
  }
  const velden = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined;
  if (!isObject(waarde) || !velden) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).flatMap(([naam, deel]): [string, unknown][] => {
      const eigen = velden[naam];
      if (deel === undefined) return [];
      if (eigen) return [[naam, passend(eigen, deel, `${pad}${naam}.`, opmerkingen)]];
      opmerkingen.push(fout('VELD_ONBEKEND', pad + naam, 'Dit veld van VUM 2 is er niet meer.'));
      return [];
    }),
  );
}

const alsLijst = (waarde: unknown): readonly unknown[] => (Array.isArray(waarde) ? waarde : []);

function isObject(waarde: unknown): waarde is Json {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
