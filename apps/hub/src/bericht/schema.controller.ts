import { Controller, Get, Header, Param } from '@nestjs/common';
import { alleSchemas } from '@estafette/contracts';
import { Openbaar } from '../toegang/index.js';
import { Weigering } from '../web/index.js';
import { Beschrijft } from '../openapi/index.js';
import { SCHEMAS } from './bericht.openapi.js';

const schemas = alleSchemas();

/** The JSON Schemas of the re-integratietaal: public, so that a supplier can start without us. */
@Openbaar()
@Beschrijft(SCHEMAS)
@Controller('schemas')
export class SchemaController {
  @Get()
  lijst(): object {
    return { schemas: [...schemas.keys()].map((pad) => `/schemas/${pad}`) };
  }

  @Get(':type/:versie')
  @Header('content-type', 'application/schema+json')
  toon(@Param('type') type: string, @Param('versie') versie: string): string {
    const schema = schemas.get(`${type}/${versie}`);
    if (!schema) throw Weigering.van('NIET_GEVONDEN');
    return schema;
  }
}
