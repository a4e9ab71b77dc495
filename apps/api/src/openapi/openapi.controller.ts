import { Controller, Get } from '@nestjs/common';
import { openApiDocument, type OpenApiDocument } from './openapi-document.js';

@Controller('api')
export class OpenApiController {
  private readonly document = openApiDocument();

  @Get('openapi.json')
  openApi(): OpenApiDocument {
    return this.document;
  }
}
