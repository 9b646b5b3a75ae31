/**
 * Reads the part of YAML that the published contracts of VUM use: blocks, lists, plain and quoted text, text that goes on
 * on the next line. A package for it would be a dependency for the tests alone.
 */
export function leesYaml(tekst: string): unknown {
  const regels = tekst
    .split(/\r?\n/)
    .filter((regel) => regel.trim() !== '' && !/^\s*#/.test(regel))
    .map((regel) => ({ inspringing: regel.search(/\S/), tekst: regel.trim() }));
  return new Lezer(regels).blok(0);
}

interface Regel {
  readonly inspringing: number;
  readonly tekst: string;
}

const SLEUTEL = /^('[^']*'|"[^"]*"|[^\s'"][^:]*):(?:\s+(.*))?$/;

class Lezer {
  private plaats = 0;

  constructor(private readonly regels: Regel[]) {}

  blok(minstens: number): unknown {
    const regel = this.regels[this.plaats];
    if (!regel || regel.inspringing < minstens) return null;
    return isElement(regel) ? this.lijst(regel.inspringing) : this.object(regel.inspringing);
  }

  private lijst(inspringing: number): unknown[] {
    const uit: unknown[] = [];
    for (let regel = this.op(inspringing); regel && isElement(regel); regel = this.op(inspringing)) {
      const rest = regel.tekst.slice(1).trimStart();
      if (SLEUTEL.test(rest)) {
        // An object that begins on the line of its dash lies as deep as its first key.
        const dieper = inspringing + regel.tekst.length - rest.length;
        this.regels[this.plaats] = { inspringing: dieper, tekst: rest };
        uit.push(this.object(dieper));
      } else {
        this.plaats++;
        uit.push(scalair(rest));
      }
    }
    return uit;
  }

  private object(inspringing: number): Record<string, unknown> {
    const uit: Record<string, unknown> = {};
    for (let regel = this.op(inspringing); regel && !isElement(regel); regel = this.op(inspringing)) {
      const [, sleutel, rest] = SLEUTEL.exec(regel.tekst) ?? [];
      if (sleutel === undefined) throw new Error(`No key: ${regel.tekst}`);
      this.plaats++;
      uit[String(scalair(sleutel, true))] = rest ? scalair(rest + this.vervolg(inspringing)) : this.waarde(inspringing);
    }
    return uit;
  }

  /** What belongs to a key: deeper, or a list at the same depth. */
  private waarde(inspringing: number): unknown {
    const volgende = this.regels[this.plaats];
    return volgende && isElement(volgende) ? this.blok(inspringing) : this.blok(inspringing + 1);
  }

  private vervolg(inspringing: number): string {
    let tekst = '';
    for (let r = this.regels[this.plaats]; r && r.inspringing > inspringing; r = this.regels[this.plaats]) {
      tekst += ` ${r.tekst}`;
      this.plaats++;
    }
    return tekst;
  }

  private op(inspringing: number): Regel | undefined {
    const regel = this.regels[this.plaats];
    return regel?.inspringing === inspringing ? regel : undefined;
  }
}

const isElement = ({ tekst }: Regel) => tekst === '-' || tekst.startsWith('- ');

function scalair(tekst: string, alsTekst = false): unknown {
  if (/^'.*'$/.test(tekst) || /^".*"$/.test(tekst)) return tekst.slice(1, -1);
  if (alsTekst) return tekst;
  if (tekst === 'true' || tekst === 'false') return tekst === 'true';
  return /^-?\d+$/.test(tekst) ? Number(tekst) : tekst;
}
