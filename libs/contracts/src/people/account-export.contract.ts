import { AUDIT_OUTCOMES, SITE_ROLES, SYSTEM_NAMES } from '@ou-en-est-on/domain';
import * as z from 'zod/mini';
import { annotated, described } from '../shared/annotate.js';
import { linkPurpose } from './account.contract.js';
import { membership } from './session.contract.js';

const instant = z.iso.datetime();

/** Somebody else is not named: who they are is theirs. */
const by = described(
  z.enum(['self', 'other', ...SYSTEM_NAMES]),
  'La personne elle-même, quelqu’un d’autre, ou un programme du site.',
);

const identity = z.object({
  ...{ id: z.string(), name: z.string(), email: z.string(), createdAt: instant },
  emailCorrectedAt: described(z.nullable(instant), 'Quand la personne a écrit elle-même cette adresse.'),
  openedAt: described(z.nullable(instant), 'Quand elle a choisi sa première phrase de passe.'),
});

const secondFactor = z.object({
  startedAt: instant,
  confirmedAt: described(z.nullable(instant), 'Nul tant qu’aucun code ne l’a confirmé : il n’ouvre rien.'),
  lastCodeAt: described(z.nullable(instant), 'L’instant du dernier code accepté, à trente secondes près.'),
  refusedCodes: described(z.int(), 'Codes refusés de suite, venus de navigateurs inconnus.'),
});

const keptSession = z.object({
  ...{ id: z.string(), device: described(z.string(), 'Navigateur et système.') },
  current: described(z.boolean(), 'Vrai pour la session qui demande.'),
  stage: z.enum(['second-factor-expected', 'signed-in']),
  secondFactor: described(z.boolean(), 'Vrai quand un second facteur y a été donné.'),
  collectivityId: described(z.nullable(z.string()), 'La collectivité au nom de laquelle la personne y agit.'),
  ...{ createdAt: instant, lastSeenAt: instant },
  provedAt: described(instant, 'Quand la phrase de passe y a été donnée pour la dernière fois.'),
  endedAt: described(z.nullable(instant), 'Nul pour une session à laquelle rien n’a mis fin avant son terme.'),
});

const act = z.object({
  at: instant,
  by,
  operation: z.string(),
  outcome: z.enum(AUDIT_OUTCOMES),
  subject: described(
    z.nullable(z.object({ table: z.string(), id: z.nullable(z.string()) })),
    'Sur quoi : le compte d’une personne, une réponse, une fiche, une validation…',
  ),
  collectivityId: z.nullable(z.string()),
  before: described(z.nullable(z.looseObject({})), 'Ce que l’acte a remplacé.'),
  after: described(z.nullable(z.looseObject({})), 'Ce que l’acte a laissé.'),
  requestId: described(z.nullable(z.string()), 'La requête, comme le journal technique la nomme.'),
});

/** All that the site keeps of a person: each part has its line in the page « Vie privée ». */
export const accountExport = annotated(
  z.object({
    exportedAt: instant,
    person: described(identity, 'Qui a le compte.'),
    passphrase: described(
      z.object({ changedAt: z.nullable(instant) }),
      'Seule sa date : ce qui en est gardé ouvre le compte.',
    ),
    secondFactor: described(z.nullable(secondFactor), 'Sans son secret ; nul pour qui n’en a pas.'),
    recoveryCodes: described(
      z.array(z.object({ usedAt: z.nullable(instant) })),
      'Un par code de secours, avec le moment où il a servi.',
    ),
    accessLinks: described(
      z.array(
        z.object({
          purpose: linkPurpose,
          ...{
            createdAt: instant,
            by,
            expiresAt: instant,
            usedAt: z.nullable(instant),
            revokedAt: z.nullable(instant),
          },
        }),
      ),
      'Les liens d’invitation, de réinitialisation et de remplacement du second facteur, du plus récent au plus ancien.',
    ),
    roles: z.array(z.object({ role: z.enum(SITE_ROLES), stateService: z.nullable(z.string()), grantedAt: instant })),
    memberships: described(
      z.array(z.extend(membership, { attachedAt: instant })),
      'Les rattachements à des collectivités, avec la délégation qui laisse valider.',
    ),
    sessions: described(z.array(keptSession), 'Celles qui ont pris fin aussi, tant qu’elles sont gardées.'),
    knownDevices: described(
      z.array(z.object({ createdAt: instant, lastUsedAt: instant, refusedCodes: z.int() })),
      'Les navigateurs d’où une connexion a abouti.',
    ),
    imports: described(
      z.array(z.object({ id: z.string(), sourceFile: z.string(), requestedAt: instant })),
      'Les fichiers de valeurs que la personne a déposés, ou demandé de publier.',
    ),
    actCount: described(z.int(), 'Combien d’actes suivent, ou suivraient au-delà de 100 000.'),
    acts: described(
      z.array(act),
      'Ce que la personne a fait, ou s’est vu refuser (réponses, fiches, soumissions et validations comprises), et ce ' +
        'qui a été fait de son compte, du plus récent au plus ancien.',
    ),
    auditedValues: described(
      z.array(
        z.object({ name: z.string(), value: z.string(), at: z.nullable(instant), operation: z.nullable(z.string()) }),
      ),
      'Ce que le journal des actes garde de personnel, à part de sa chaîne, avec l’acte auquel chaque valeur appartient.',
    ),
  }),
  { id: 'AccountExport' },
);
export type AccountExportDto = z.infer<typeof accountExport>;
