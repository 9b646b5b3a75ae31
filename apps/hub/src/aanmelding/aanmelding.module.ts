import { Module } from '@nestjs/common';
import { AanmeldingController } from './aanmelding.controller.js';
import { RolkiezerController } from './rolkiezer.controller.js';

/** How people begin and end their work in the portal. */
@Module({ controllers: [AanmeldingController] })
export class AanmeldingModule {}

/** The role chooser exists in a demo only: elsewhere its routes are not there at all. */
@Module({ controllers: [RolkiezerController] })
export class RolkiezerModule {}
