import { Module } from '@nestjs/common';
import { FindDocuments } from './find-documents.js';
import { SearchController } from './search.controller.js';

@Module({ controllers: [SearchController], providers: [FindDocuments] })
export class SearchModule {}
