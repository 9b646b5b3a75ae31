import { Module } from '@nestjs/common';
import { OverdrachtModule } from '../overdracht/index.js';
import { ContactHandler } from './contact.handler.js';

@Module({ imports: [OverdrachtModule], providers: [ContactHandler] })
export class ContactModule {}
