import { logniveaus, Omgevingslezer, type Logniveau } from '@estafette/proces';

/** The settings of a matcher process, read once. */
export interface Configuratie {
  /** 0 takes a free port; only health is asked here. */
  readonly poort: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly logniveau: Logniveau;
  readonly klokVerschuivingMs: number;
}

export function leesConfiguratie(omgeving: NodeJS.ProcessEnv): Configuratie {
  const lezer = new Omgevingslezer(omgeving);
  return lezer.klaar({
    poort: lezer.geheel('MATCHER_PORT', 0, 0, 65535),
    host: '127.0.0.1',
    databaseUrl: lezer.tekst('DATABASE_URL_MATCHER'),
    redisUrl: lezer.optioneel('REDIS_URL'),
    logniveau: lezer.keuze('LOG_LEVEL', logniveaus, 'info'),
    klokVerschuivingMs: lezer.klokVerschuiving('KLOK_VERSCHUIVING'),
  });
}
