import { Injectable } from '@nestjs/common';
import type { AddBodyInput, ChangeBodyInput, CollectivityDetailDto } from '@ou-en-est-on/contracts';
import { CollectivityRepository, isSirenTaken, recordAudit } from '@ou-en-est-on/data';
import { bodyId, type Collectivity } from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { type Fault, ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { isAdded, toCollectivityDetailDto } from './collectivity.mapper.js';

/** How many codes that nobody has are told at once. */
const TOLD = 5;

/** Syndicates and other bodies, which the geographic code does not list. */
@Injectable()
export class ChangeCollectivities {
  constructor(private readonly database: Database) {}

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
        return this.tell(manager, id, undefined, { ...body, members: memberIds });
      });
    } catch (error) {
      throw isSirenTaken(error) ? new ProblemError('siren-taken', [], { cause: error }) : error;
    }
  }

  /**
   * Gives a body that was added another name, kind or members. Its SIREN is what it is known by: it stays.
   * @throws ProblemError not-found, invalid-request
   */
  change({ identity }: SignedIn, asked: string, input: ChangeBodyInput): Promise<CollectivityDetailDto> {
    const { members, ...body } = input;
    return this.database.inTransaction(identity, async (manager) => {
      const collectivities = new CollectivityRepository(manager);
      const known = await collectivities.findById(asked.toUpperCase());
      if (!known || !isAdded(known)) throw new ProblemError('not-found');
      const before = (await collectivities.findMembers(known.id)).map(({ id }) => id);
      const memberIds = await resolve(collectivities, members, known.id);
      await collectivities.rewrite(known.id, body, memberIds);
      const { kind, name } = known;
      return this.tell(manager, known.id, { kind, name, members: before }, { ...body, members: memberIds });
    });
  }

  private async tell(
    manager: Transaction,
    id: string,
    before: object | undefined,
    after: object,
  ): Promise<CollectivityDetailDto> {
    const act = { operation: 'manage-collectivities', table: 'collectivity', id, collectivityId: id };
    await recordAudit(manager, { ...act, ...(before && { before: { ...before } }), after: { ...after } });
    const collectivities = new CollectivityRepository(manager);
    const kept: Collectivity | null = await collectivities.findById(id);
    if (!kept) throw new ProblemError('not-found');
    return toCollectivityDetailDto(kept, collectivities);
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
  const told = codes.slice(0, TOLD).map((code) => `« ${code} »`);
  const rest = codes.length > TOLD ? ` et ${String(codes.length - TOLD)} autres` : '';
  return [
    {
      field: 'members',
      message: `ne sont pas tous connus : aucune collectivité n’a le code ou le SIREN ${told.join(', ')}${rest}`,
    },
  ];
}
