import { Tabel } from '../ui/index.js';

/** A short table: how many per code. */
export function PerCode({
  titel,
  bestand,
  wat,
  eenheid,
  rijen,
  woord,
}: {
  titel: string;
  bestand: string;
  wat: string;
  eenheid: string;
  rijen: readonly { readonly code: string; readonly aantal: number | null }[];
  woord: (code: string) => string;
}) {
  if (rijen.length === 0) return <p>{titel}: er is nog niets te tellen.</p>;
  return (
    <Tabel
      titel={titel}
      bestand={bestand}
      kolommen={[
        { kop: wat, waarde: (r) => woord(r.code) },
        { kop: eenheid, waarde: (r) => r.aantal },
      ]}
      rijen={rijen}
    />
  );
}
