import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/** Whom the provider says somebody is. */
export interface Persoon {
  readonly partner: string;
  readonly code: string;
  readonly rollen?: readonly string[];
}

type Antwoord = Pick<Response, 'status' | 'headers'>;

/** A real identity provider on loopback. Who comes there is `aanwezig`, and needs no password. */
export class NepInlog {
  aanwezig: Persoon = { partner: 'wi', code: 'r.devries' };
  private readonly mensen = new Map<string, Persoon>();
  private provider!: Provider;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<NepInlog> {
    const server = createServer();
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    return new NepInlog(server);
  }

  get adres(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Lets the hub at this address be a client. */
  async ken(hub: string): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.provider = new Provider(this.adres, {
      clients: [
        {
          client_id: 'estafette',
          client_secret: 'een-geheim-van-de-proef',
          redirect_uris: [`${hub}/api/v1/aanmeldingen/terug`],
          require_auth_time: true,
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'proef', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['een-sleutel-van-de-proef'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interactie/${uid}` },
      claims: { openid: ['sub'], profile: ['partner', 'code', 'rollen'] },
      conformIdTokenClaims: false,
      findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...this.mensen.get(id) }) }),
      loadExistingGrant: async ({ oidc }: Gesprek) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    const antwoord = this.provider.callback();
    this.server.on('request', (vraag, naar) => {
      if (!vraag.url?.startsWith('/interactie/')) return antwoord(vraag, naar);
      const accountId = `${this.aanwezig.partner}/${this.aanwezig.code}`;
      this.mensen.set(accountId, this.aanwezig);
      void this.provider.interactionFinished(vraag, naar, { login: { accountId } });
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }
}

interface Gesprek {
  readonly oidc: {
    readonly provider: {
      Grant: new (van: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
    };
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** A browser: it keeps cookies per site and goes where it is sent, until `tot` says that it is there. */
export class Browser {
  private readonly koekjes = new Map<string, Map<string, string>>();

  async ga(adres: string, tot: (url: string) => boolean = () => false): Promise<Antwoord & { readonly url: string }> {
    for (let url = adres; ;) {
      const antwoord = await fetch(url, { redirect: 'manual', headers: { cookie: this.koekje(url) } });
      this.bewaar(url, antwoord.headers.getSetCookie());
      const verder = antwoord.headers.get('location');
      if (!verder || antwoord.status >= 400) return { status: antwoord.status, headers: antwoord.headers, url };
      url = new URL(verder, url).href;
      if (tot(url)) return { status: antwoord.status, headers: antwoord.headers, url };
    }
  }

  koekje(url: string): string {
    return [...(this.koekjes.get(new URL(url).host) ?? [])].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
  }

  private bewaar(url: string, gezet: readonly string[]): void {
    const { host } = new URL(url);
    const hier = this.koekjes.get(host) ?? new Map<string, string>();
    this.koekjes.set(host, hier);
    for (const regel of gezet) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(regel)!;
      if (waarde && !/expires=thu, 01 jan 1970|max-age=0/i.test(regel)) hier.set(naam!, waarde);
      else hier.delete(naam!);
    }
  }
}
