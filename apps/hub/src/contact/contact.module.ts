import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { ContactController } from './contact.controller.js';
import { ContactHandler } from './contact.handler.js';

@Module({ imports: [OverdrachtModule], controllers: [ContactController], providers: [ContactHandler] })
export class ContactModule {}
