/** Of the provider only what the tests use; it has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export class Provider {
    constructor(issuer: string, configuratie: object);
    callback(): (vraag: IncomingMessage, antwoord: ServerResponse) => void;
    interactionFinished(vraag: IncomingMessage, antwoord: ServerResponse, uitkomst: object): Promise<void>;
  }
}
