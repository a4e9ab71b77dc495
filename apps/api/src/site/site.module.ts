import { Module } from '@nestjs/common';
import { FindPage } from './find-page.js';

@Module({ providers: [FindPage], exports: [FindPage] })
export class SiteModule {}
