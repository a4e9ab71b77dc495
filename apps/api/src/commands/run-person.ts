import {
  emailAddress,
  type MadeLinkDto,
  type MembershipInput,
  membershipInput,
  personName,
} from '@ou-en-est-on/contracts';
import { PersonRepository } from '@ou-en-est-on/data';
import { COMMAND, isEmail } from '@ou-en-est-on/domain';
import type { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { auditAccount } from '../people/audit-account.js';
import { ChangePerson } from '../people/change-person.js';
import { InvitePerson } from '../people/invite-person.js';
import { MakeLink } from '../people/make-link.js';
import { rightInAudit } from '../people/right-in-audit.js';
import type { PublicAddress } from '../people/public-address.js';
import type { Clock } from '../shared/clock.js';
import { CommandError } from './run-command.js';

const BY = 'system:command';

/** What somebody can be in a collectivity, in the words of the command; delegates need their written act, hence the page. */
const QUALITIES = {
  agent: { role: 'agent', quality: null, delegation: null },
  élu: { role: 'elected', quality: null, delegation: null },
  maire: { role: 'elected', quality: 'mayor', delegation: null },
  président: { role: 'elected', quality: 'president', delegation: null },
} as const satisfies Record<string, MembershipInput>;

export const PERSON_USAGE = `Usage :
  npm run person -- first-admin ADRESSE NOM   ouvre le premier compte d’administration
  npm run person -- invite ADRESSE NOM        ouvre un compte, sans rôle
  npm run person -- reset ADRESSE             fait un lien pour choisir une autre phrase de passe
  npm run person -- second-factor ADRESSE     fait un lien pour remplacer un second facteur perdu
  npm run person -- attach ADRESSE COLLECTIVITÉ [QUALITÉ]
      rattache à une collectivité (COM-35238…) : ${Object.keys(QUALITIES).join(', ')} ; agent si rien n’est dit
Les quatre premières écrivent le lien à remettre à la personne : il sert une fois.`;

const ACTIONS = ['first-admin', 'invite', 'reset', 'second-factor', 'attach'] as const;

export interface PersonRequest {
  readonly action: (typeof ACTIONS)[number];
  readonly email: string;
  readonly name: string;
  /** Of an attachment. */
  readonly membership?: MembershipInput & { readonly collectivityId: string };
}

/** @throws CommandError when the arguments ask for nothing that can be done */
export function readPersonArguments(given: readonly string[]): PersonRequest {
  const [asked, address = '', ...words] = given;
  const action = ACTIONS.find((one) => one === asked);
  if (!action) throw new CommandError(PERSON_USAGE);
  if (!isEmail(address))
    throw new CommandError(`« ${address} » n’est pas une adresse électronique.\n\n${PERSON_USAGE}`);
  const email = emailAddress.parse(address);
  if (action === 'reset' || action === 'second-factor') return { action, email, name: '' };
  if (action === 'attach') return { action, email, name: '', membership: readMembership(words) };
  const name = personName.safeParse(words.join(' '));
  if (name.success) return { action, email, name: name.data };
  throw new CommandError(`Le nom ${name.error.issues[0]?.message ?? ''}.\n\n${PERSON_USAGE}`);
}

/** Opens an account, or gives its access again; the sentences hold the link. */
export async function runPerson(
  dataSource: DataSource,
  request: PersonRequest,
  address: PublicAddress,
  clock: Clock,
): Promise<string[]> {
  const database = new Database(dataSource);
  const invitations = new InvitePerson(database, new MakeLink(address, clock), clock);
  try {
    return await RUN[request.action](database, invitations, request, clock);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'email-taken') {
      throw new CommandError(`Un compte porte déjà l’adresse ${request.email}.`, { cause: error });
    }
    if (error instanceof ProblemError) {
      const faults = error.faults.map(({ message }) => `La valeur donnée ${message}.`);
      throw new CommandError([error.detail, ...faults].join('\n'), { cause: error });
    }
    throw error;
  }
}

type Run = (database: Database, invitations: InvitePerson, request: PersonRequest, clock: Clock) => Promise<string[]>;

const RUN: Readonly<Record<PersonRequest['action'], Run>> = {
  'first-admin': async (database, invitations, request, clock) => {
    const made = await database.inTransaction(COMMAND, async (manager) => {
      const people = new PersonRepository(manager);
      if (await people.hasAdmin()) {
        throw new CommandError('Un compte d’administration existe déjà : c’est à lui d’en ouvrir d’autres.');
      }
      const link = await invitations.create(manager, request, BY);
      const granted = { role: 'admin', stateService: null } as const;
      await people.grant(link.personId, granted, clock.now());
      await auditAccount(manager, 'grant-role', link.personId, rightInAudit(link.personId, { after: granted }));
      return link;
    });
    return sentencesOf(request, made);
  },
  invite: async (database, invitations, request) =>
    sentencesOf(request, await database.inTransaction(COMMAND, (manager) => invitations.create(manager, request, BY))),
  reset: async (database, invitations, request) => {
    const id = await personAt(database, request.email);
    return sentencesOf(request, await invitations.resetAccess(COMMAND, BY, id));
  },
  'second-factor': async (database, invitations, request) => {
    const id = await personAt(database, request.email);
    return sentencesOf(request, await invitations.replaceSecondFactor(COMMAND, BY, id));
  },
  attach: async (database, _invitations, { email, membership }, clock) => {
    const id = await personAt(database, email);
    const { collectivityId = '', ...input } = membership ?? {};
    await new ChangePerson(database, clock).attach(
      { identity: COMMAND },
      id,
      collectivityId,
      membershipInput.parse(input),
    );
    return [`${email} est rattaché à ${collectivityId}. Ses sessions ouvertes ont pris fin.`];
  },
};

async function personAt(database: Database, email: string): Promise<string> {
  const person = await database.inTransaction(COMMAND, (manager) => new PersonRepository(manager).findByEmail(email));
  if (!person) throw new CommandError(`Aucun compte ne porte l’adresse ${email}.`);
  return person.id;
}

/** @throws CommandError when nobody can be that */
function readMembership([collectivityId, word = 'agent']: readonly string[]): PersonRequest['membership'] {
  const quality = Object.entries(QUALITIES).find(([name]) => name === word.normalize('NFC'))?.[1];
  if (collectivityId === undefined) throw new CommandError(PERSON_USAGE);
  if (!quality) throw new CommandError(`« ${word} » n’est pas une qualité connue.\n\n${PERSON_USAGE}`);
  return { ...quality, collectivityId };
}

const FRENCH_DAY = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

function sentencesOf({ email }: PersonRequest, { url, expiresAt }: MadeLinkDto): string[] {
  return [
    `Lien pour ${email}, à remettre en main propre ou par un canal sûr :`,
    `  ${url}`,
    `Il sert une fois, jusqu’au ${FRENCH_DAY.format(new Date(expiresAt))} (heure de Paris). Il n’est écrit nulle part ailleurs.`,
  ];
}
