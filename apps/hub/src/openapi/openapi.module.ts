import { Module, type DynamicModule } from '@nestjs/common';
import { OPENAPI, OpenapiController } from './openapi.controller.js';

@Module({})
export class OpenapiModule {
  static met(document: object): DynamicModule {
    return {
      module: OpenapiModule,
      controllers: [OpenapiController],
      providers: [{ provide: OPENAPI, useValue: document }],
    };
  }
}
