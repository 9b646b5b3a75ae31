import { Module, type DynamicModule } from '@nestjs/common';
import { OPENAPI, OpenapiController } from './openapi.controller.js';

@Module({ controllers: [OpenapiController] })
export class OpenapiModule {
  static met(document: object): DynamicModule {
    return {
      module: OpenapiModule,
      providers: [{ provide: OPENAPI, useValue: document }],
    };
  }
}
