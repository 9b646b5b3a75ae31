import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

/** A provider that marked itself, with the value of the mark. */
export interface Gemerkt<P, W> {
  readonly provider: P;
  readonly waarde: W;
}

/**
 * Finds the providers that marked themselves for something (with `SetMetadata` on the class), in whichever slice they
 * are. So a slice offers a place to join in, and needs no list of who does.
 */
@Injectable()
export class Uitbreidingen {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  /** Complete from the bootstrap of the application on. */
  gemerkt<P, W>(merk: string): Gemerkt<P, W>[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const waarde = typeof metatype === 'function' ? this.reflector.get<W | undefined>(merk, metatype) : undefined;
      return waarde === undefined ? [] : [{ provider: instance as P, waarde }];
    });
  }
}
