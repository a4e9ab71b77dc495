import type { CollectivityDetailDto, RelatedCollectivityDto } from '@ou-en-est-on/contracts';
import type { CollectivityRepository } from '@ou-en-est-on/data';
import { ADDED_KINDS, type Collectivity } from '@ou-en-est-on/domain';
import { toCollectivityDto } from './territory.mapper.js';

/** A collectivity with its members and the bodies that it is a member of. */
export async function toCollectivityDetailDto(
  one: Collectivity,
  collectivities: CollectivityRepository,
): Promise<CollectivityDetailDto> {
  const [members, memberOf] = [await collectivities.findMembers(one.id), await collectivities.findBodiesOf(one.id)];
  return {
    ...toCollectivityDto(one),
    territoryId: one.territoryId,
    added: isAdded(one),
    members: members.map(toRelatedDto),
    memberOf: memberOf.map(toRelatedDto),
  };
}

/** True for a body that an admin added: the geographic code lists none of these kinds. */
export function isAdded({ kind }: Collectivity): boolean {
  return ADDED_KINDS.some((one) => one === kind);
}

function toRelatedDto({ id, kind, name, territoryId }: Collectivity): RelatedCollectivityDto {
  return { id, kind, name, territoryId };
}
