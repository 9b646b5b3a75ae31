import { Module } from '@nestjs/common';
import { PostcodeController } from './postcode.controller.js';

@Module({ controllers: [PostcodeController] })
export class PostcodeModule {}
