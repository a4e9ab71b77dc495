import type { CollectivityDto, PlaceDto, TerritoryDto } from '@ou-en-est-on/contracts';
import type { Collectivity, Territory } from '@ou-en-est-on/domain';

export function toTerritoryDto(one: Territory): TerritoryDto {
  const { id, type, code, name, parentId, epciId, departmentId, regionId, siren } = one;
  const { postcodes, population, stratum, vintage } = one;
  return {
    ...{ id, type, code, name, parentId, epciId, departmentId, regionId, siren },
    ...{ postcodes: [...postcodes], population, stratum, vintage },
  };
}

export function toPlaceDto({ id, type, name, population }: Territory): PlaceDto {
  return { id, type, name, population };
}

export function toCollectivityDto(one: Collectivity): CollectivityDto {
  const { id, kind, tiers, name, siren, population, stratum } = one;
  return { id, kind, tiers: [...tiers], name, siren, population, stratum };
}
