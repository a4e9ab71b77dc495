import type { AccountExportDto } from '@ou-en-est-on/contracts';
import type {
  AccessLinkEntity,
  AuditedAct,
  ImportRunEntity,
  KnownDeviceEntity,
  Person,
  PersonalValue,
  RecoveryCodeEntity,
  RightDates,
  SecondFactorEntity,
  SessionEntity,
} from '@ou-en-est-on/data';
import { SYSTEM_NAMES } from '@ou-en-est-on/domain';
import { PERIOD_SECONDS } from './one-time-codes.js';
import { type CollectivityNames, toMembershipDto } from './session.mapper.js';

/** The rows of a person. */
export interface KeptOfAccount {
  readonly person: Person;
  readonly rightDates: RightDates;
  readonly passphraseChangedAt: Date | null;
  readonly factor: SecondFactorEntity | null;
  readonly recoveryCodes: readonly RecoveryCodeEntity[];
  readonly links: readonly AccessLinkEntity[];
  readonly sessions: readonly SessionEntity[];
  readonly devices: readonly KnownDeviceEntity[];
  readonly imports: readonly Pick<ImportRunEntity, 'id' | 'sourceFile' | 'requestedAt'>[];
  readonly acts: { readonly items: readonly AuditedAct[]; readonly total: number };
  readonly values: readonly PersonalValue[];
}

interface Reading {
  readonly names: CollectivityNames;
  readonly now: Date;
  /** Of who asks. */
  readonly sessionId: string;
}

type Right = 'roles' | 'memberships';
type Part<K extends keyof AccountExportDto> = AccountExportDto[K];

export function toAccountExport(kept: KeptOfAccount, reading: Reading): AccountExportDto {
  const { person, factor } = kept;
  const { id, name, email, createdAt, emailCorrectedAt, openedAt } = person;
  return {
    exportedAt: iso(reading.now),
    person: {
      ...{ id, name, email: email ?? '', createdAt: iso(createdAt) },
      ...{ emailCorrectedAt: isoOrNull(emailCorrectedAt), openedAt: isoOrNull(openedAt) },
    },
    passphrase: { changedAt: isoOrNull(kept.passphraseChangedAt) },
    secondFactor: factor && toSecondFactor(factor),
    recoveryCodes: kept.recoveryCodes.map(({ usedAt }) => ({ usedAt: isoOrNull(usedAt) })),
    accessLinks: kept.links.map((link) => toLink(link, id)),
    ...toRights(kept, reading),
    sessions: kept.sessions.map((session) => toSession(session, reading.sessionId)),
    knownDevices: kept.devices.map(({ createdAt: at, lastUsedAt, refusedCodes }) => ({
      ...{ createdAt: iso(at), lastUsedAt: iso(lastUsedAt), refusedCodes },
    })),
    imports: kept.imports.map(({ requestedAt, ...run }) => ({ ...run, requestedAt: iso(requestedAt) })),
    actCount: kept.acts.total,
    acts: kept.acts.items.map((act) => toAct(act, id)),
    auditedValues: kept.values.map(({ at, ...value }) => ({ ...value, at: isoOrNull(at) })),
  };
}

/** A right that was withdrawn between two statements has no date, and is not told. */
function toRights({ person, rightDates }: KeptOfAccount, { names, now }: Reading): Pick<AccountExportDto, Right> {
  return {
    roles: person.roles.flatMap((role) => {
      const since = rightDates.roles.get(role.role);
      return since ? [{ ...role, grantedAt: iso(since) }] : [];
    }),
    memberships: person.memberships.flatMap((membership) => {
      const since = rightDates.memberships.get(membership.collectivityId);
      return since ? [{ ...toMembershipDto(membership, names, now), attachedAt: iso(since) }] : [];
    }),
  };
}

function toSecondFactor({ createdAt, confirmedAt, lastStep, refusedCodes }: SecondFactorEntity): Part<'secondFactor'> {
  return {
    startedAt: iso(createdAt),
    confirmedAt: isoOrNull(confirmedAt),
    lastCodeAt: lastStep === null ? null : iso(new Date(lastStep * PERIOD_SECONDS * 1000)),
    refusedCodes,
  };
}

function toLink(link: AccessLinkEntity, personId: string): Part<'accessLinks'>[number] {
  const { purpose, createdAt, createdBy, expiresAt, usedAt, revokedAt } = link;
  return {
    ...{ purpose, by: byOf(createdBy, personId), createdAt: iso(createdAt), expiresAt: iso(expiresAt) },
    ...{ usedAt: isoOrNull(usedAt), revokedAt: isoOrNull(revokedAt) },
  };
}

function toSession(session: SessionEntity, current: string): Part<'sessions'>[number] {
  const { id, device, stage, secondFactor, collectivityId } = session;
  return {
    ...{ id, device, current: id === current, stage, secondFactor, collectivityId },
    ...{ createdAt: iso(session.createdAt), lastSeenAt: iso(session.lastSeenAt), provedAt: iso(session.provedAt) },
    endedAt: isoOrNull(session.revokedAt),
  };
}

function toAct(act: AuditedAct, personId: string): Part<'acts'>[number] {
  const { at, identity, operation, outcome, subjectTable, subjectId, collectivityId, requestId } = act;
  return {
    ...{ at: iso(at), by: byOf(identity, personId), operation, outcome },
    subject: subjectTable === null ? null : { table: subjectTable, id: subjectId },
    ...{ collectivityId, before: act.before && { ...act.before }, after: act.after && { ...act.after }, requestId },
  };
}

function byOf(identity: string | null, personId: string): Part<'acts'>[number]['by'] {
  if (identity === personId) return 'self';
  return SYSTEM_NAMES.find((name) => identity === `system:${name}`) ?? 'other';
}

function iso(instant: Date): string {
  return instant.toISOString();
}

function isoOrNull(instant: Date | null): string | null {
  return instant && iso(instant);
}
