import { Inject, Injectable } from '@nestjs/common';
import { Sessies, sessieUit } from '../toegang/index.js';
import type { Paginasessie } from '../web/index.js';
import { medewerkervorm } from './medewerkervorm.js';

/** Who is logged in, in the words of `GET /aanmeldingen/huidige`. */
@Injectable()
export class Huidige implements Paginasessie {
  constructor(@Inject(Sessies) private readonly sessies: Sessies) {}

  async wie(cookie: string | undefined): Promise<object | undefined> {
    const geheim = sessieUit(cookie);
    const sessie = geheim ? await this.sessies.vind(geheim) : undefined;
    return sessie?.medewerker && medewerkervorm(sessie.medewerker, sessie.partner, sessie.rollen, sessie.nogSeconden);
  }
}
