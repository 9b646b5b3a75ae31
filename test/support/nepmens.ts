import { totDat } from './geduld.js';
import type { Antwoord } from './neppartner.js';

/** One of the people of a partner, who chose in the demo who to be. */
export class NepMens {
  private constructor(
    private readonly adres: string,
    private readonly koekje: string,
  ) {}

  static async meldAan(adres: string, naam: string): Promise<NepMens> {
    const keuzes = await fetch(`${adres}/api/v1/aanmeldingen/keuzes`);
    const { medewerkers } = (await keuzes.json()) as { medewerkers: { id: string; naam: string }[] };
    const medewerker = medewerkers.find((m) => m.naam === naam)?.id;
    const antwoord = await fetch(`${adres}/api/v1/aanmeldingen`, {
      method: 'POST',
      headers: { 'x-estafette-portaal': '1' },
      body: JSON.stringify({ medewerker }),
    });
    if (antwoord.status !== 201) throw new Error(`${naam} cannot log in: ${antwoord.status}`);
    return new NepMens(adres, antwoord.headers.get('set-cookie')!.split(';')[0]!);
  }

  /** What comes back as text, with these headers. */
  async tekst(methode: string, pad: string, kop: Record<string, string>): Promise<string> {
    const koppen = { cookie: this.koekje, 'x-estafette-portaal': '1', ...kop };
    return (await fetch(`${this.adres}/api/v1${pad}`, { method: methode, headers: koppen })).text();
  }

  /** On 503 it is asked again, as the page says. */
  vraag(methode: string, pad: string, inhoud?: object, kop: Record<string, string> = {}): Promise<Antwoord> {
    return totDat(
      () => this.vraagEens(methode, pad, inhoud, kop),
      ({ status }) => status !== 503,
    );
  }

  private async vraagEens(methode: string, pad: string, inhoud: object | undefined, kop: Record<string, string>) {
    const antwoord = await fetch(`${this.adres}/api/v1${pad}`, {
      method: methode,
      headers: { cookie: this.koekje, 'x-estafette-portaal': '1', 'x-estafette-doel': 'begeleiding', ...kop },
      ...(inhoud ? { body: JSON.stringify(inhoud) } : {}),
    });
    const tekst = await antwoord.text();
    return { status: antwoord.status, kop: antwoord.headers, inhoud: tekst ? JSON.parse(tekst) : {} };
  }
}
