import { Controller, Get, Query } from '@nestjs/common';
import { searchQuery, type SearchQuery, type SearchResultsDto } from '@ou-en-est-on/contracts';
import { QueryPipe } from '../http/query.pipe.js';
import { FindDocuments } from './find-documents.js';

@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly findDocuments: FindDocuments) {}

  @Get()
  search(@Query(new QueryPipe(searchQuery)) query: SearchQuery): Promise<SearchResultsDto> {
    return this.findDocuments.run(query);
  }
}
