import { TERRITORY_TYPES } from '@ou-en-est-on/domain';
import * as z from 'zod';
import { oneOrMore, page, pageQuery } from '../shared/common.contract.js';

export const territory = z
  .object({
    id: z.string(),
    type: z.enum(TERRITORY_TYPES),
    code: z.string(),
    name: z.string(),
    parentId: z.string().nullable(),
    population: z.int().nullable(),
    vintage: z.int(),
  })
  .meta({ id: 'Territory' });
export type TerritoryDto = z.infer<typeof territory>;

export const territoryQuery = pageQuery.extend({
  type: oneOrMore(TERRITORY_TYPES).optional().describe('Niveau'),
});
export type TerritoryQuery = z.output<typeof territoryQuery>;

export const territoryList = page(territory);
export type TerritoryListDto = z.infer<typeof territoryList>;
