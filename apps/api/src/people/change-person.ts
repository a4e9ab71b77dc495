import { Injectable } from '@nestjs/common';
import { DONE, type DoneDto, type MembershipInput, type SiteRoleInput } from '@ou-en-est-on/contracts';
import { isHeadAlreadyKnown, type Person, PersonRepository, SessionRepository } from '@ou-en-est-on/data';
import {
  type Collectivity,
  type MembershipFault,
  headOf,
  membershipFaults,
  qualitiesUnder,
  SITE_ROLES,
  type SiteRole,
} from '@ou-en-est-on/domain';
import { Database, type Transaction } from '../database/database.js';
import { type Fault, ProblemError } from '../http/problem-error.js';
import type { SignedIn } from '../http/signed-in.js';
import { Clock } from '../shared/clock.js';
import { attachableCollectivity } from './attachable-collectivity.js';
import { auditAccount } from './audit-account.js';
import { rightInAudit } from './right-in-audit.js';

const FAULTS: Readonly<Record<MembershipFault, Fault>> = {
  'agent-cannot-validate': { field: 'quality', message: 'ne va pas à un agent : seul un membre élu valide' },
  'delegation-missing': { field: 'delegation', message: 'manque : donnez la référence et la date de l’acte' },
  'delegation-without-delegate': { field: 'delegation', message: 'ne va qu’à un membre délégué' },
  'delegation-reference-invalid': { field: 'delegation.reference', message: 'ne se lit pas : retapez-la' },
  'delegation-date-invalid': { field: 'delegation.date', message: 'doit être une date AAAA-MM-JJ' },
  'delegation-in-the-future': { field: 'delegation.date', message: 'ne peut être dans le futur' },
  'delegation-before-mandate': {
    field: 'delegation.date',
    message: 'est d’avant les élections de mars 2026 : donnez la délégation du mandat en cours',
  },
};

/** What a person is, and where. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Attaches a person to a collectivity, or changes what they are there. Their sessions end, as when a role is granted.
   * @throws ProblemError not-found, invalid-request, head-already-known
   */
  async attach(
    { identity }: Pick<SignedIn, 'identity'>,
    personId: string,
    collectivityId: string,
    input: MembershipInput,
  ): Promise<DoneDto> {
    const membership = { ...input, collectivityId };
    const faults = membershipFaults(membership, this.clock.now()).map((fault) => FAULTS[fault]);
    if (faults.length > 0) throw new ProblemError('invalid-request', faults);
    try {
      return await this.database.inTransaction(identity, async (manager) => {
        const { people, person } = await this.find(manager, personId);
        const collectivity = await attachableCollectivity(manager, collectivityId);
        refuseOtherHead(input, collectivity);
        await people.attach(personId, membership, this.clock.now());
        await new SessionRepository(manager).revokeAllOf(personId, this.clock.now());
        const before = membershipIn(person, collectivityId);
        await auditAccount(manager, 'attach-person', personId, {
          collectivityId,
          ...rightInAudit(personId, { before, after: input }),
        });
        return DONE;
      });
    } catch (error) {
      throw isHeadAlreadyKnown(error) ? new ProblemError('head-already-known', [], { cause: error }) : error;
    }
  }

  /** @throws ProblemError not-found */
  detach({ identity }: SignedIn, personId: string, collectivityId: string): Promise<DoneDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const { people, person } = await this.find(manager, personId);
      if (!(await people.detach(personId, collectivityId))) throw new ProblemError('not-found');
      await new SessionRepository(manager).leaveCollectivity(personId, collectivityId);
      const before = membershipIn(person, collectivityId);
      await auditAccount(manager, 'detach-person', personId, { collectivityId, ...rightInAudit(personId, { before }) });
      return DONE;
    });
  }

  /**
   * Grants a role on the whole site. The sessions of the person end: a rise of privilege is another sign-in.
   * @throws ProblemError not-found, invalid-request
   */
  async grant(
    { identity }: Pick<SignedIn, 'identity'>,
    personId: string,
    role: string,
    input: SiteRoleInput,
  ): Promise<DoneDto> {
    const granted = { role: roleNamed(role), ...input };
    if ((granted.role === 'correspondent') !== (input.stateService !== null)) {
      const message = 'se donne à un correspondant d’un service de l’État, et à lui seul';
      throw new ProblemError('invalid-request', [{ field: 'stateService', message }]);
    }
    return this.database.inTransaction(identity, async (manager) => {
      const { people, person } = await this.find(manager, personId);
      await people.grant(personId, granted, this.clock.now());
      await new SessionRepository(manager).revokeAllOf(personId, this.clock.now());
      const before = person.roles.find((one) => one.role === granted.role);
      await auditAccount(manager, 'grant-role', personId, rightInAudit(personId, { before, after: granted }));
      return DONE;
    });
  }

  /** @throws ProblemError not-found, last-admin */
  withdraw({ identity }: SignedIn, personId: string, role: string): Promise<DoneDto> {
    return this.database.inTransaction(identity, async (manager) => {
      const { people, person } = await this.find(manager, personId);
      if (role === 'admin' && !(await people.hasOtherAdmin(personId))) throw new ProblemError('last-admin');
      if (!(await people.withdraw(personId, roleNamed(role)))) throw new ProblemError('not-found');
      const before = person.roles.find((one) => one.role === role);
      await auditAccount(manager, 'withdraw-role', personId, rightInAudit(personId, { before }));
      return DONE;
    });
  }

  /** Held: nobody is given anything while they erase their account. */
  private async find(manager: Transaction, personId: string): Promise<{ people: PersonRepository; person: Person }> {
    const people = new PersonRepository(manager);
    const person = await people.holdById(personId);
    if (!person) throw new ProblemError('not-found');
    return { people, person };
  }
}

function roleNamed(text: string): SiteRole {
  const role = SITE_ROLES.find((one) => one === text);
  if (role === undefined) throw new ProblemError('not-found');
  return role;
}

const HEADS = { mayor: 'un maire', president: 'un président' } as const;

/** @throws ProblemError invalid-request for the mayor of what has a president, and the other way round */
function refuseOtherHead({ quality }: MembershipInput, collectivity: Collectivity): void {
  const head = headOf(collectivity);
  if (quality === null || qualitiesUnder(head).includes(quality)) return;
  const message = `ne va pas à ${collectivity.name}, qui a ${HEADS[head]}`;
  throw new ProblemError('invalid-request', [{ field: 'quality', message }]);
}

/** What a person is in a collectivity, beside which one. */
function membershipIn({ memberships }: Person, collectivityId: string): MembershipInput | undefined {
  const found = memberships.find((one) => one.collectivityId === collectivityId);
  return found && { role: found.role, quality: found.quality, delegation: found.delegation };
}
