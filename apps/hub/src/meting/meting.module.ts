import { Module } from '@nestjs/common';
import { MetingController } from './meting.controller.js';
import { Metingen } from './metingen.js';

/** Figures of this process, of the queues and of the delivery to each partner, for who watches over the hub. */
@Module({ controllers: [MetingController], providers: [Metingen] })
export class MetingModule {}
