/** One fact of RDF; `taal` is set for text in a language. */
export interface Tripel {
  readonly onderwerp: string;
  readonly relatie: string;
  readonly waarde: string;
  readonly taal?: string;
}

const IRI = '<([^<>"{}|^`\\\\\\s]*)>';
const KNOOP = '(_:[\\p{L}\\p{N}_.:-]+)';
const TEKST = '"((?:[^"\\\\]|\\\\.)*)"(?:@([A-Za-z0-9-]+)|\\^\\^<[^>]*>)?';
const REGEL = new RegExp(`^\\s*(?:${IRI}|${KNOOP})\\s+${IRI}\\s+(?:${IRI}|${KNOOP}|${TEKST})\\s*\\.\\s*(?:#.*)?$`, 'u');
const LEEG = /^\s*(#.*)?$/;

/** N-Triples 1.1: one fact on each line. Throws an `Error` that names the first line that is none. */
export function* leesTripels(tekst: string): Generator<Tripel> {
  for (const [i, regel] of tekst.split(/\r?\n/).entries()) {
    if (LEEG.test(regel)) continue;
    const delen = REGEL.exec(regel);
    if (!delen) throw new Error(`Regel ${i + 1} is geen N-Triples.`);
    const [, iri, knoop, relatie, doelIri, doelKnoop, letterlijk, taal] = delen;
    yield {
      onderwerp: iri ?? knoop!,
      relatie: relatie!,
      waarde: doelIri ?? doelKnoop ?? ontsnapt(letterlijk!),
      ...(taal === undefined ? {} : { taal }),
    };
  }
}

const TEKENS: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

function ontsnapt(tekst: string): string {
  return tekst.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gsu, (_geheel, kort, lang, teken: string) => {
    const nummer = (kort ?? lang) as string | undefined;
    return nummer ? String.fromCodePoint(Number.parseInt(nummer, 16)) : (TEKENS[teken] ?? teken);
  });
}
