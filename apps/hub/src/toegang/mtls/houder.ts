const OIN = /^[0-9]{20}$/;
/** Subject.serialNumber (2.5.4.5): where PKIoverheid puts the OIN. */
const SERIENUMMER = /^(?:serialNumber|2\.5\.4\.5)=(.*)$/i;

/**
 * The OIN that a proxy names: by itself, or as the one serialNumber in the subject of the certificate (RFC 4514).
 * Undefined when it is not there, or there twice: two names are none.
 */
export function oinUit(kop: string): string | undefined {
  const tekst = kop.trim();
  if (OIN.test(tekst)) return tekst;
  const gevonden = onderdelen(tekst).flatMap((deel) => SERIENUMMER.exec(deel)?.[1] ?? []);
  const [oin] = gevonden;
  return gevonden.length === 1 && oin !== undefined && OIN.test(oin) ? oin : undefined;
}

// A comma or plus that is escaped or between quotes is part of a name that someone chose.
function onderdelen(onderwerp: string): string[] {
  const delen = onderwerp.match(/(?:\\.|"(?:\\.|[^"\\])*"|[^,+\\"])+/g) ?? [];
  return delen.map((deel) => deel.trim());
}
