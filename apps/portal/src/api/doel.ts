/** What somebody opens a file for, as long as this tab is open. The hub writes it down with every look. */
export type Inzagedoel = 'begeleiding' | 'overdracht' | 'bemiddeling' | 'rechten';

const DOSSIER = /\/kandidaten\/([0-9a-f-]{36})/;
const gekozen = new Map<string, Inzagedoel>();

export function kiesDoel(inwonerId: string, doel: Inzagedoel): void {
  gekozen.set(inwonerId, doel);
}

export function doelVoor(inwonerId: string): Inzagedoel | undefined {
  return gekozen.get(inwonerId);
}

/** The purpose of a request, when it is about somebody whose file was opened. */
export function doelBij(url: string): Inzagedoel | undefined {
  return gekozen.get(DOSSIER.exec(url)?.[1] ?? '');
}
