import { Module } from '@nestjs/common';
import { VerwijzingModule } from '../verwijzing/index.js';
import { NoodtoegangController } from './noodtoegang.controller.js';

@Module({ imports: [VerwijzingModule], controllers: [NoodtoegangController] })
export class NoodtoegangModule {}
