import 'reflect-metadata';
import { Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, test } from '@jest/globals';
import { catalogus } from '@estafette/contracts';
import { UitbreidingModule } from '../uitbreiding/index.js';
import { VerwerktBericht } from './handler.js';
import { Handlerregister } from './handlerregister.js';

const vanPartners = catalogus.filter((s) => !s.afzenders.every((a) => a === 'hub')).map((s) => s.naam);

function handlerVoor(...namen: string[]): Type {
  @VerwerktBericht(...(namen as [string, ...string[]]))
  @Injectable()
  class Handler {}
  return Handler;
}

async function start(...handlers: Type[]): Promise<void> {
  @Module({ imports: [UitbreidingModule], providers: [Handlerregister, ...handlers] })
  class Proef {}
  const app = await NestFactory.createApplicationContext(Proef, { logger: false, abortOnError: false });
  await app.close();
}

describe('boot', () => {
  test('starts when every type has one handler', async () => {
    await expect(start(handlerVoor(...vanPartners))).resolves.toBeUndefined();
  });

  test('stops on a type without a handler', async () => {
    await expect(start(handlerVoor(...vanPartners.slice(1)))).rejects.toThrow(
      `Types without a handler: ${vanPartners[0]}`,
    );
  });

  test('stops on a type with two', async () => {
    const dubbel = start(handlerVoor(...vanPartners), handlerVoor(vanPartners[0]!));
    await expect(dubbel).rejects.toThrow(`Two handlers for ${vanPartners[0]}`);
  });

  test('stops on a handler for a type that is not in the catalogue', async () => {
    await expect(start(handlerVoor(...vanPartners, 'koffie.gezet'))).rejects.toThrow(
      'outside the catalogue: koffie.gezet',
    );
  });
});
