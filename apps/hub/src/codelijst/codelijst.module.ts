import { Module } from '@nestjs/common';
import { CodelijstController } from './codelijst.controller.js';

@Module({ controllers: [CodelijstController] })
export class CodelijstModule {}
