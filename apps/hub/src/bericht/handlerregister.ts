import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { catalogus } from '@estafette/contracts';
import { Uitbreidingen } from '../uitbreiding/index.js';
import { VERWERKT, type BerichtHandler } from './handler.js';

/** Knows the handler of every type that a partner may send. */
@Injectable()
export class Handlerregister implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, BerichtHandler>();

  constructor(@Inject(Uitbreidingen) private readonly uitbreidingen: Uitbreidingen) {}

  onApplicationBootstrap(): void {
    for (const { provider, waarde } of this.uitbreidingen.gemerkt<BerichtHandler, string[]>(VERWERKT)) {
      waarde.forEach((naam) => this.registreer(naam, provider));
    }
    this.controleer();
  }

  van(naam: string): BerichtHandler {
    const handler = this.handlers.get(naam);
    if (!handler) throw new Error(`No handler for ${naam}.`);
    return handler;
  }

  private registreer(naam: string, handler: BerichtHandler): void {
    if (this.handlers.has(naam)) throw new Error(`Two handlers for ${naam}.`);
    this.handlers.set(naam, handler);
  }

  private controleer(): void {
    const bekend = new Set(catalogus.map((s) => s.naam));
    const vreemd = [...this.handlers.keys()].filter((naam) => !bekend.has(naam));
    const zonder = catalogus.filter((s) => !isVanHub(s) && !this.handlers.has(s.naam)).map((s) => s.naam);
    if (vreemd.length > 0) throw new Error(`Handlers for types outside the catalogue: ${vreemd.join(', ')}.`);
    if (zonder.length > 0) throw new Error(`Types without a handler: ${zonder.join(', ')}.`);
  }
}

function isVanHub(soort: (typeof catalogus)[number]): boolean {
  return soort.afzenders.every((a) => a === 'hub');
}
