import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Beschrijft } from '../openapi/index.js';
import { Aanvrager, Rol, type Aanmelding } from '../toegang/index.js';
import type { Zoekvraag } from '../web/index.js';
import { Vermoedens } from './vermoedens.js';
import { VERMOEDENS } from './voorstel.openapi.js';

/** For the team lead alone, and a system is none: whoever told it need not see what others told. */
@Beschrijft(VERMOEDENS)
@Rol('teamleider')
@Controller('vermoedens')
export class VermoedensController {
  constructor(@Inject(Vermoedens) private readonly vermoedens: Vermoedens) {}

  @Get()
  blader(@Aanvrager() { partner }: Aanmelding, @Query() vraag: Zoekvraag): Promise<object> {
    return this.vermoedens.blader(partner, vraag);
  }
}
