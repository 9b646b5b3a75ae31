import { Global, Module } from '@nestjs/common';
import { DoelbindingController } from './doelbinding.controller.js';
import { Doelbinding } from './doelbinding.js';

@Global()
@Module({ controllers: [DoelbindingController], providers: [Doelbinding], exports: [Doelbinding] })
export class DoelbindingModule {}
