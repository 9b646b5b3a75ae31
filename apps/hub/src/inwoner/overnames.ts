import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { EntityManager } from '@estafette/persistence';

const OVERNAME = 'neemtWerkOver';

/** Makes a provider move open work when an inwoner gets another regisseur. */
export const NeemtWerkOver = () => SetMetadata(OVERNAME, true);

export interface Opvolger {
  readonly medewerkerId: string;
  readonly teamId: string;
}

export interface Werkoverdrager {
  draagOver(em: EntityManager, inwonerId: string, vanId: string, opvolger: Opvolger, berichtId: string): Promise<void>;
}

/** Passes on that the regie of an inwoner went from one medewerker to another. */
@Injectable()
export class Overnames {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async draagOver(
    em: EntityManager,
    inwonerId: string,
    vanId: string,
    opvolger: Opvolger,
    berichtId: string,
  ): Promise<void> {
    for (const overdrager of this.overdragers()) await overdrager.draagOver(em, inwonerId, vanId, opvolger, berichtId);
  }

  private overdragers(): Werkoverdrager[] {
    return this.discovery
      .getProviders()
      .filter((p) => typeof p.metatype === 'function' && this.reflector.get<boolean>(OVERNAME, p.metatype))
      .map((p) => p.instance as Werkoverdrager);
  }
}
