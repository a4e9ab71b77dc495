import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  addBodyInput,
  type AddBodyInput,
  changeBodyInput,
  type ChangeBodyInput,
  closeBodyInput,
  type CloseBodyInput,
  type CollectivityDetailDto,
  type CollectivityListDto,
  collectivityQuery,
  type CollectivityQuery,
  reopenBodyInput,
  type ReopenBodyInput,
} from '@ou-en-est-on/contracts';
import { BodyPipe } from '../http/body.pipe.js';
import type { CsvFile } from '../http/csv.js';
import { OffersCsv, RequestedFormat } from '../http/format.js';
import type { Format } from '../http/negotiate.js';
import { QueryPipe } from '../http/query.pipe.js';
import { Asker, type SignedIn } from '../http/signed-in.js';
import { ChangeCollectivities } from './change-collectivities.js';
import { CloseBodies } from './close-bodies.js';
import { FindCollectivities } from './find-collectivities.js';

@Controller('api/v1/collectivities')
export class CollectivitiesController {
  constructor(
    private readonly findCollectivities: FindCollectivities,
    private readonly changeCollectivities: ChangeCollectivities,
    private readonly closeBodies: CloseBodies,
  ) {}

  @Get()
  @OffersCsv()
  bodies(
    @Query(new QueryPipe(collectivityQuery)) query: CollectivityQuery,
    @RequestedFormat() format: Format,
  ): Promise<CollectivityListDto | CsvFile> {
    return format === 'csv' ? this.findCollectivities.export(query) : this.findCollectivities.list(query);
  }

  @Post()
  add(@Asker() asker: SignedIn, @Body(new BodyPipe(addBodyInput)) input: AddBodyInput): Promise<CollectivityDetailDto> {
    return this.changeCollectivities.add(asker, input);
  }

  @Post(':id/closure')
  @HttpCode(200)
  close(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Body(new BodyPipe(closeBodyInput)) input: CloseBodyInput,
  ): Promise<CollectivityDetailDto> {
    return this.closeBodies.close(asker, id, input);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  reopen(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Body(new BodyPipe(reopenBodyInput)) input: ReopenBodyInput,
  ): Promise<CollectivityDetailDto> {
    return this.closeBodies.reopen(asker, id, input);
  }

  @Get(':id')
  collectivity(@Param('id') id: string): Promise<CollectivityDetailDto> {
    return this.findCollectivities.one(id);
  }

  @Put(':id')
  change(
    @Asker() asker: SignedIn,
    @Param('id') id: string,
    @Body(new BodyPipe(changeBodyInput)) input: ChangeBodyInput,
  ): Promise<CollectivityDetailDto> {
    return this.changeCollectivities.change(asker, id, input);
  }
}
