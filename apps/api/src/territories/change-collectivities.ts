import { Injectable } from '@nestjs/common';
import type { AddBodyInput, ChangeBodyInput, CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, isSirenTaken } from '@ou-en-est-on/data';
import { bodyId, membersMoved } from '@ou-en-est-on/domain';
import { Database } from '../database/database.js';
import { type Fault, ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { firstTold } from '../shared/first-told.js';
import { recordBodyEvent, tellBodyAct } from './body-act.js';
import { requireDay } from './body-day.js';
import { isAdded } from './collectivity.mapper.js';

/** Syndicates and other bodies, which the geographic code does not list. */
@Injectable()
export class ChangeCollectivities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a body with its members.
   * @throws ProblemError invalid-request, siren-taken
   */
  async add({ identity }: SignedIn, input: AddBodyInput): Promise<CollectivityDetailDto> {
    const { members, ...body } = input;
    try {
      return await this.database.inTransaction(identity, async (manager) => {
        const collectivities = new CollectivityRepository(manager);
        const memberIds = await resolve(collectivities, members, bodyId(body.siren));
        const id = await collectivities.add(body, memberIds);
        const moved = { ...membersMoved([], memberIds), formerName: null };
        const event = { kind: 'added', effectiveOn: this.clock.today(), ...moved } as const;
        await recordBodyEvent(manager, id, event, this.clock.now());
        return tellBodyAct(manager, id, { after: { ...body, members: memberIds } });
      });
    } catch (error) {
      throw isSirenTaken(error) ? new ProblemError('siren-taken', [], { cause: error }) : error;
    }
  }

  /**
   * Gives a body that was added another name, kind or members, from a day on. Its SIREN is what it is known by: it stays.
   * @throws ProblemError not-found, invalid-request, collectivity-closed
   */
  change({ identity }: SignedIn, asked: string, input: ChangeBodyInput): Promise<CollectivityDetailDto> {
    const { members, on = this.clock.today(), ...body } = input;
    return this.database.inTransaction(identity, async (manager) => {
      const collectivities = new CollectivityRepository(manager);
      const known = await collectivities.holdById(asked.toUpperCase());
      if (!known || !isAdded(known)) throw new ProblemError('not-found');
      if (known.closedOn !== null) throw new ProblemError('collectivity-closed');
      await requireDay(manager, known.id, { day: on, today: this.clock.today() });
      const before = (await collectivities.findMembers(known.id)).map(({ id }) => id);
      const memberIds = await resolve(collectivities, members, known.id);
      await collectivities.rewrite(known.id, body, memberIds);
      const { kind, name } = known;
      const moved = { ...membersMoved(before, memberIds), formerName: name === body.name ? null : name };
      if (moved.joinedIds.length + moved.leftIds.length > 0 || moved.formerName !== null) {
        await recordBodyEvent(manager, known.id, { kind: 'changed', effectiveOn: on, ...moved }, this.clock.now());
      }
      const states = { before: { kind, name, members: before }, after: { ...body, members: memberIds } };
      return tellBodyAct(manager, known.id, states);
    });
  }
}

/** Ids of the members, each once. */
async function resolve(
  collectivities: CollectivityRepository,
  codes: readonly string[],
  bodyOwnId: string,
): Promise<string[]> {
  const known = await collectivities.findByCodes(codes);
  const unknown = codes.filter((code) => !known.has(code));
  const ids = [...new Set(known.values())];
  const faults = [...unknownFaults(unknown), ...(ids.includes(bodyOwnId) ? [ITSELF] : [])];
  if (faults.length > 0) throw new ProblemError('invalid-request', faults);
  return ids;
}

const ITSELF: Fault = { field: 'members', message: 'ne peuvent comprendre l’organisme lui-même' };

function unknownFaults(codes: readonly string[]): Fault[] {
  if (codes.length === 0) return [];
  const message = `ne sont pas tous connus : aucune collectivité n’a le code ou le SIREN ${firstTold(codes)}`;
  return [{ field: 'members', message }];
}
