import { isIP } from 'node:net';
import { leesDuur } from '@estafette/tijd';

/** Everything that is wrong with the environment of a process, told at once. */
export class ConfiguratieFout extends Error {
  constructor(readonly fouten: readonly string[]) {
    super(`De instellingen kloppen niet:\n${fouten.map((f) => `- ${f}`).join('\n')}`);
  }
}

type Omgevingsvariabelen = Readonly<Record<string, string | undefined>>;

/** Reads typed values from environment variables and collects what is wrong, so that all faults show at boot. */
export class Omgevingslezer {
  private readonly fouten: string[] = [];

  constructor(private readonly omgeving: Omgevingsvariabelen) {}

  tekst(naam: string, standaard?: string): string {
    const waarde = this.omgeving[naam] || standaard;
    if (waarde === undefined) this.fouten.push(`${naam} ontbreekt.`);
    return waarde ?? '';
  }

  optioneel(naam: string): string | undefined {
    return this.omgeving[naam] || undefined;
  }

  geheel(naam: string, standaard: number, minimum: number, maximum: number): number {
    const waarde = Number(this.omgeving[naam] || standaard);
    const klopt = Number.isInteger(waarde) && waarde >= minimum && waarde <= maximum;
    if (!klopt) this.fouten.push(`${naam} moet een heel getal zijn van ${minimum} tot en met ${maximum}.`);
    return klopt ? waarde : standaard;
  }

  keuze<K extends string>(naam: string, keuzes: readonly K[], standaard: K): K {
    const waarde = this.omgeving[naam] || standaard;
    const gekozen = keuzes.find((k) => k === waarde);
    if (!gekozen) this.fouten.push(`${naam} moet een van deze waarden hebben: ${keuzes.join(', ')}.`);
    return gekozen ?? standaard;
  }

  /** A key of 32 bytes, in base64. */
  sleutel(naam: string): Buffer {
    const tekst = this.tekst(naam);
    const sleutel = Buffer.from(tekst, 'base64');
    if (tekst && (sleutel.length !== 32 || sleutel.toString('base64') !== tekst)) {
      this.fouten.push(`${naam} moet een sleutel van 32 bytes in base64 zijn: openssl rand -base64 32.`);
    }
    return sleutel;
  }

  /** A list of exact `partner=host:port`s, separated by commas. */
  partneradressen(naam: string): readonly string[] {
    const adressen = (this.omgeving[naam] ?? '').split(',').flatMap((deel) => deel.trim() || []);
    if (!adressen.every((adres) => /^[a-z0-9-]+=(\[[0-9a-f:]+\]|[a-z0-9.-]+):[0-9]{1,5}$/.test(adres))) {
      this.fouten.push(`${naam} moet een lijst zijn van partner=host:poort, gescheiden door komma's.`);
    }
    return adressen;
  }

  /** A list of IP addresses and CIDR blocks, separated by commas. */
  netwerken(naam: string): readonly string[] {
    const netwerken = (this.omgeving[naam] ?? '').split(',').flatMap((deel) => deel.trim() || []);
    if (!netwerken.every(isNetwerk)) {
      this.fouten.push(
        `${naam} moet een lijst zijn van IP-adressen en netwerken (10.0.0.0/8), gescheiden door komma's.`,
      );
    }
    return netwerken;
  }

  /** A shift of `Klok` in milliseconds. Never in production: terms would run wrong for real people. */
  klokVerschuiving(naam: string): number {
    const waarde = this.omgeving[naam];
    if (!waarde) return 0;
    if (this.omgeving['NODE_ENV'] === 'production') this.fouten.push(`${naam} mag niet in productie.`);
    const duur = leesDuur(waarde);
    if (duur === undefined) this.fouten.push(`${naam} moet een duur zijn zoals P10D of PT2H.`);
    return duur ?? 0;
  }

  /** How many times faster something goes than it should. Never in production: partners would get no rest. */
  versnelling(naam: string): number {
    if (this.omgeving[naam] && this.omgeving['NODE_ENV'] === 'production') {
      this.fouten.push(`${naam} mag niet in productie.`);
    }
    return this.geheel(naam, 1, 1, 100_000);
  }

  /** The object, or every fault at once. */
  klaar<C>(configuratie: C): C {
    if (this.fouten.length > 0) throw new ConfiguratieFout(this.fouten);
    return configuratie;
  }
}

function isNetwerk(tekst: string): boolean {
  const [adres = '', lengte, ...rest] = tekst.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(adres)] ?? -1;
  return (
    rest.length === 0 && bits > 0 && (lengte === undefined || (/^\d{1,3}$/.test(lengte) && Number(lengte) <= bits))
  );
}

export const logniveaus = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type Logniveau = (typeof logniveaus)[number];
