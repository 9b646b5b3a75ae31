import { inPad, tekst } from './schema.js';

interface Parameter {
  readonly name: string;
}

interface Operatie {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, object>>;
}

const verwijs = (naam: string): object => ({ $ref: `#/components/${naam}` });
const VERSIEKOP = { 'API-Version': verwijs('headers/ApiVersie') };

/**
 * An operation with what follows from its address and from the rules for all of the API: the ids in the address, the
 * version in every good answer, and the problems. Source: NL API Design Rules, version-header, problem-details,
 * invalid-input.
 */
export function volledig(pad: string, methode: string, beschreven: object): object {
  const operatie = beschreven as Operatie;
  const parameters = [...ongenoemd(pad, operatie), ...(operatie.parameters ?? [])];
  const kanOnjuist = parameters.length > 0 || !['get', 'delete'].includes(methode);
  return {
    tags: [pad.split('/')[1]!.replace('.json', '')],
    ...operatie,
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(operatie.responses).map(([status, a]) => [status, metVersie(status, a)])),
      ...(kanOnjuist ? { 400: verwijs('responses/Onjuist') } : {}),
      default: verwijs('responses/NietGelukt'),
    },
  };
}

/** Parameters in the address that the description leaves out: an id is ours (a UUID), a name or code is text. */
function ongenoemd(pad: string, { parameters = [] }: Operatie): Parameter[] {
  const namen = [...pad.matchAll(/\{(\w+)\}/g)].map((gevonden) => gevonden[1]!);
  return namen
    .filter((naam) => !parameters.some((p) => p.name === naam))
    .map((naam) => (/id$/i.test(naam) ? inPad(naam) : inPad(naam, tekst)) as Parameter);
}

function metVersie(status: string, antwoord: object): object {
  return /^[23]/.test(status) ? { ...antwoord, headers: VERSIEKOP } : antwoord;
}
