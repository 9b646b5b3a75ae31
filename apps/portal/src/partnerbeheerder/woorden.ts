import type { Toon } from '../ui/index.js';

export const LEVERING: Readonly<Record<string, { readonly woord: string; readonly toon: Toon }>> = {
  open: { woord: 'Wacht', toon: 'neutral' },
  bevestigd: { woord: 'Ontvangen', toon: 'success' },
  mislukt: { woord: 'Mislukt', toon: 'danger' },
  apart: { woord: 'Apart gezet', toon: 'warning' },
  gewist: { woord: 'Inhoud gewist', toon: 'neutral' },
};

export const STATUS: Readonly<Record<string, { readonly woord: string; readonly toon: Toon }>> = {
  verwerkt: { woord: 'Aangenomen', toon: 'success' },
  geweigerd: { woord: 'Geweigerd', toon: 'danger' },
};

/** The type as one knows it from the contract, without the part that all types share. */
export const kort = (type: string | null): string => type?.replace('nl.reintegratietaal.', '') ?? 'Type niet te lezen';
