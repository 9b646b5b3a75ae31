import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expect, test } from '@jest/globals';
import type { EntityManager } from '@estafette/persistence';
import { UitbreidingModule } from '../uitbreiding/index.js';
import { BijLeveringsstoring, Storingen, type Leveringsstoring, type Storingshoorder } from './storingen.js';

const gehoord: string[] = [];

@BijLeveringsstoring()
@Injectable()
class Hoorder implements Storingshoorder {
  async storing(_: EntityManager, { oorzaak }: Leveringsstoring): Promise<void> {
    gehoord.push(oorzaak);
  }

  async herstel(_: EntityManager, partnerId: string): Promise<void> {
    gehoord.push(`hersteld ${partnerId}`);
  }
}

@Module({ imports: [UitbreidingModule], providers: [Storingen, Hoorder] })
class Proef {}

const metStoring = (aantal: number) => ({ query: async () => [[], aantal] }) as unknown as EntityManager;

test('who asks for it hears a failure, and one recovery after it', async () => {
  const app = await NestFactory.createApplicationContext(Proef, { logger: false });
  const storingen = app.get(Storingen);
  await storingen.meld(metStoring(1), { partnerId: 'p', oorzaak: 'opgegeven', berichtId: 'b' });
  await storingen.hersteld(metStoring(1), 'p');
  await storingen.hersteld(metStoring(0), 'p');
  expect(gehoord).toEqual(['opgegeven', 'hersteld p']);
  await app.close();
});
