import { logniveaus, Omgevingslezer, type Logniveau } from '@estafette/proces';
import type { OidcInstellingen } from './aanmelding/index.js';
import type { Toegangsinstellingen } from './toegang/index.js';

/** The settings of a hub process, read once. */
export interface Configuratie {
  readonly poort: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Connections to PostgreSQL that this process holds at most. */
  readonly poolgrootte: number;
  readonly redisUrl: string | undefined;
  readonly logniveau: Logniveau;
  readonly klokVerschuivingMs: number;
  /** Exact `partner=host:port`s: where that partner may be reached although it is not public or not https. */
  readonly webhookToegestaan: readonly string[];
  /** How webhooks hear who sends: the name in WebHook-Request-Origin. */
  readonly webhookOorsprong: string;
  /** How many times faster than real the waiting between two attempts goes: for a drill. */
  readonly leveringVersnelling: number;
  readonly toegang: Toegangsinstellingen;
  /** The master key of the vault: it wraps the keys that the vault keeps beside its rows. */
  readonly kluisSleutel: Buffer;
  /** How many matches we give at most in an answer to VUM. */
  readonly vumMaximum: number;
  /** People may choose who they are, without a password: only with demo data, on this machine, and never in production. */
  readonly demo: boolean;
  /** A collector of OpenTelemetry to which the log of processing is handed. */
  readonly logboekCollector: string | undefined;
  /** A folder with the house style of the portal. */
  readonly portaalThema: string | undefined;
  /** Where people log in. */
  readonly oidc: OidcInstellingen | undefined;
}

const DEZE_MACHINE = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

export function leesConfiguratie(omgeving: NodeJS.ProcessEnv): Configuratie {
  const lezer = new Omgevingslezer(omgeving);
  const host = lezer.tekst('HUB_HOST', '127.0.0.1');
  return lezer.klaar({
    poort: lezer.geheel('HUB_PORT', 3000, 0, 65535),
    host,
    databaseUrl: lezer.tekst('DATABASE_URL'),
    poolgrootte: lezer.geheel('DATABASE_POOL', 10, 2, 200),
    redisUrl: lezer.optioneel('REDIS_URL'),
    logniveau: lezer.keuze('LOG_LEVEL', logniveaus, 'info'),
    klokVerschuivingMs: lezer.klokVerschuiving('KLOK_VERSCHUIVING'),
    webhookToegestaan: lezer.partneradressen('WEBHOOK_TOEGESTAAN'),
    webhookOorsprong: lezer.tekst('WEBHOOK_OORSPRONG', 'estafette'),
    leveringVersnelling: lezer.versnelling('LEVERING_VERSNELLING'),
    toegang: {
      vertrouwdeProxies: lezer.netwerken('VERTROUWDE_PROXIES'),
      oinKop: lezer.tekst('OIN_KOP', 'X-Estafette-OIN').toLowerCase(),
      audience: lezer.tekst('OAUTH2_AUDIENCE', 'estafette'),
      lokaleUitgevers: !inProductie(omgeving),
    },
    kluisSleutel: lezer.sleutel('KLUIS_SLEUTEL'),
    vumMaximum: lezer.geheel('VUM_MAXIMUM', 100, 1, 1_000),
    demo: lezer.keuze('ROLKIEZER', ['ja', 'nee'], 'nee') === 'ja' && DEZE_MACHINE.test(host) && !inProductie(omgeving),
    logboekCollector: lezer.optioneel('LOGBOEK_COLLECTOR')?.replace(/\/$/, ''),
    portaalThema: lezer.optioneel('PORTAAL_THEMA'),
    oidc: leesOidc(lezer, omgeving),
  });
}

/** All or nothing: with an issuer the rest must be there too. */
function leesOidc(lezer: Omgevingslezer, omgeving: NodeJS.ProcessEnv): OidcInstellingen | undefined {
  const uitgever = lezer.optioneel('OIDC_UITGEVER');
  const [client, geheim, adres] = ['OIDC_CLIENT', 'OIDC_GEHEIM', 'OIDC_ADRES'].map((naam) =>
    uitgever ? lezer.tekst(naam) : lezer.optioneel(naam),
  );
  return uitgever
    ? { uitgever, client: client!, geheim: geheim!, adres: adres!.replace(/\/$/, ''), lokaal: !inProductie(omgeving) }
    : undefined;
}

function inProductie(omgeving: NodeJS.ProcessEnv): boolean {
  return omgeving['NODE_ENV'] === 'production';
}
