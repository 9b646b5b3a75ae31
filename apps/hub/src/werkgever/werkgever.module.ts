import { Module } from '@nestjs/common';
import { WerkgevercontactHandler } from './werkgevercontact.handler.js';

@Module({ providers: [WerkgevercontactHandler] })
export class WerkgeverModule {}
