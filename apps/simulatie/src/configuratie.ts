import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logniveaus, Omgevingslezer, type Logniveau } from '@estafette/proces';

/** The settings of the simulation, read once. */
export interface Configuratie {
  readonly hubUrl: string;
  readonly sleutels: Readonly<Record<string, string>>;
  readonly zaad: number;
  /** How many times faster than the demo everything goes: 1 for people who watch, more for a test. */
  readonly tempo: number;
  /** Where the one partner with a webhook listens; free-chosen when 0. */
  readonly webhookPoort: number;
  readonly logniveau: Logniveau;
}

export function leesConfiguratie(omgeving: NodeJS.ProcessEnv): Configuratie {
  const lezer = new Omgevingslezer(omgeving);
  const dataMap = lezer.tekst('DATA_DIR', '.estafette');
  const gelezen = lezer.klaar({
    hubUrl: lezer.tekst('HUB_URL'),
    zaad: lezer.geheel('DEMO_SEED', 1, 0, 1_000_000),
    tempo: lezer.geheel('SIMULATIE_TEMPO', 1, 1, 1_000),
    webhookPoort: lezer.geheel('SIMULATIE_WEBHOOK_POORT', 0, 0, 65_535),
    logniveau: lezer.keuze('LOG_LEVEL', logniveaus, 'info'),
  });
  return { ...gelezen, sleutels: leesSleutels(dataMap) };
}

function leesSleutels(dataMap: string): Record<string, string> {
  return JSON.parse(readFileSync(join(dataMap, 'sleutels.json'), 'utf8')) as Record<string, string>;
}
