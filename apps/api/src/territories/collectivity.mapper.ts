import type { BodyEventDto, CollectivityDetailDto, RelatedCollectivityDto } from '@ou-en-est-on/contracts';
import { BodyEventRepository, CollectivityRepository, type RecordedBodyEvent } from '@ou-en-est-on/data';
import { ADDED_KINDS, type Collectivity } from '@ou-en-est-on/domain';
import type { Transaction } from '../database/database.js';
import { toCollectivityDto } from './territory.mapper.js';

/** Where a collectivity is read with all that is said of it. */
export interface CollectivityReaders {
  readonly collectivities: CollectivityRepository;
  readonly events: BodyEventRepository;
}

export function readersIn(manager: Transaction): CollectivityReaders {
  return { collectivities: new CollectivityRepository(manager), events: new BodyEventRepository(manager) };
}

/** A collectivity with its members, the bodies that it is a member of, and what happened to it. */
export async function toCollectivityDetailDto(
  one: Collectivity,
  { collectivities, events: history }: CollectivityReaders,
): Promise<CollectivityDetailDto> {
  const members = await collectivities.findMembers(one.id);
  const memberOf = await collectivities.findBodiesOf(one.id);
  const events = await history.findAllOf(one.id);
  const told = events.flatMap(({ joinedIds, leftIds }) => [...joinedIds, ...leftIds]);
  const named = await collectivities.findByIds([...told, one.successorId ?? []].flat());
  const related = (id: string): RelatedCollectivityDto[] => {
    const found = named.get(id);
    return found ? [toRelatedDto(found)] : [];
  };
  return {
    ...toCollectivityDto(one),
    territoryId: one.territoryId,
    added: isAdded(one),
    closedOn: one.closedOn,
    successor: one.successorId === null ? null : (related(one.successorId)[0] ?? null),
    members: members.map(toRelatedDto),
    memberOf: memberOf.map(toRelatedDto),
    history: events.map((event) => toEventDto(event, related)).reverse(),
  };
}

/** True for a body that an admin added: the geographic code lists none of these kinds. */
export function isAdded({ kind }: Collectivity): boolean {
  return ADDED_KINDS.some((one) => one === kind);
}

function toEventDto(
  { kind, effectiveOn, recordedAt, reason, joinedIds, leftIds, formerName }: RecordedBodyEvent,
  related: (id: string) => RelatedCollectivityDto[],
): BodyEventDto {
  return {
    ...{ kind, effectiveOn, recordedAt: recordedAt.toISOString(), reason, formerName },
    joined: joinedIds.flatMap(related),
    left: leftIds.flatMap(related),
  };
}

function toRelatedDto({ id, kind, name, territoryId }: Collectivity): RelatedCollectivityDto {
  return { id, kind, name, territoryId };
}
