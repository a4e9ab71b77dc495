import type { AccountExportDto } from '@ou-en-est-on/contracts';

/** What is kept of a person, why, and how long. */
export interface KeptPart {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly until: string;
}

const ERASURE = 'Jusqu’à l’effacement du compte.';

/** A part of the export without a line here does not compile. */
type Told = Omit<AccountExportDto, 'exportedAt' | 'actCount'>;

/** The parts of the file that one may download, in its order. */
const EXPORTED: Readonly<Record<keyof Told, KeptPart>> = {
  person: {
    name: 'Nom et adresse électronique',
    what: 'Votre nom, votre adresse, les dates de l’invitation et de l’ouverture du compte, et celle où vous avez corrigé l’adresse.',
    why: 'Pour savoir qui écrit, et vous laisser vous connecter.',
    until: `${ERASURE} Un pseudonyme et les dates de l’invitation et de l’ouverture restent.`,
  },
  passphrase: {
    name: 'Phrase de passe',
    what: 'Une empreinte, dont on ne peut la retrouver, et la date du dernier changement.',
    why: 'Pour vous reconnaître.',
    until: 'Jusqu’à ce que vous en changiez, ou à l’effacement.',
  },
  secondFactor: {
    name: 'Second facteur',
    what: 'Sa clé, chiffrée, ses dates, celle du dernier code accepté et le nombre de codes refusés de suite, si vous l’avez activé.',
    why: 'Pour que votre phrase de passe ne suffise pas à qui l’aurait prise.',
    until: 'Jusqu’à ce que vous le retiriez, ou à l’effacement.',
  },
  recoveryCodes: {
    name: 'Codes de secours',
    what: 'L’empreinte de chacun, et la date de son usage.',
    why: 'Pour vous laisser entrer sans l’appareil du second facteur, une fois par code.',
    until: 'Jusqu’à ce que vous les renouveliez ou retiriez le second facteur, ou à l’effacement.',
  },
  accessLinks: {
    name: 'Liens d’invitation, de réinitialisation, de remplacement d’un second facteur',
    what: 'Leur empreinte, leurs dates et qui les a faits.',
    why: 'Pour qu’un lien serve une fois\u00a0: une invitation pendant sept jours, les autres pendant une heure.',
    until: 'Ces lignes restent après l’effacement, sans votre nom ni votre adresse.',
  },
  roles: {
    name: 'Rôles',
    what: 'Ce que vous êtes sur le site, depuis quand, et le service de l’État au nom duquel vous répondez.',
    why: 'C’est ce qui dit ce que vous pouvez faire.',
    until: 'Jusqu’à leur retrait, ou à l’effacement.',
  },
  memberships: {
    name: 'Rattachements et délégations',
    what: 'Ce que vous êtes dans chaque collectivité, depuis quand, avec la référence et la date de la délégation s’il y en a une.',
    why: 'C’est ce qui dit ce que vous pouvez faire, et valider.',
    until: 'Jusqu’à leur retrait, ou à l’effacement.',
  },
  sessions: {
    name: 'Sessions',
    what:
      'Le navigateur et le système (par exemple «\u00a0Firefox sur Windows\u00a0»), les heures d’ouverture, de dernier usage, de ' +
      'dernière phrase de passe et de fin, et la collectivité choisie.',
    why: 'Pour que vous puissiez les fermer.',
    until:
      'Une session prend fin au bout de quatre heures sans usage et d’un jour en tout\u00a0; une heure et douze heures pour ' +
      'l’équipe, la relecture et l’administration. Celles qui ont plus de trente jours sont supprimées à votre connexion ' +
      'suivante, et toutes à l’effacement.',
  },
  knownDevices: {
    name: 'Navigateurs connus',
    what: 'L’empreinte du cookie d’un navigateur d’où vous vous êtes connecté·e, ses dates et le nombre de codes refusés de suite.',
    why: 'Pour que les essais d’autres personnes, même depuis la même adresse, ne vous empêchent pas d’y revenir.',
    until: 'Six mois après la dernière connexion, ou jusqu’à l’effacement.',
  },
  imports: {
    name: 'Fichiers de valeurs déposés',
    what: 'Que vous avez déposé un fichier, ou demandé de le publier, et quand.',
    why: 'Pour que chacun puisse rendre compte de ce qui est publié.',
    until: 'Reste après l’effacement, sous un pseudonyme.',
  },
  acts: {
    name: 'Journal des actes',
    what:
      'Qui a fait quoi, sous un identifiant qui n’est pas votre nom\u00a0: connexions acceptées ou refusées, liens, ' +
      'rattachements, rôles et délégations, changements de votre compte, réponses, fiches, soumissions et validations, et ce ' +
      'qui vous a été refusé. Ce que d’autres ont fait de votre compte aussi.',
    why: 'Pour que chacun puisse rendre compte de ce qui est publié.',
    until: 'Ce journal ne peut être modifié\u00a0: il reste après l’effacement, sans rien qui vous nomme.',
  },
  auditedValues: {
    name: 'Noms gardés à part du journal',
    what: 'Les noms et les adresses qu’une invitation ou une correction ont laissés, la référence d’une délégation.',
    why: 'Pour que le journal les prouve sans les contenir.',
    until: ERASURE,
  },
};

export const EXPORTED_PARTS: readonly KeptPart[] = Object.values(EXPORTED);

/** What others read too, or that tells nobody from anybody. */
export const OTHER_PARTS: readonly KeptPart[] = [
  {
    name: 'Réponses de votre collectivité',
    what:
      'Qui a donné chaque réponse en dernier, qui l’a soumise, rendue ou validée, et quand. Les notes et leurs preuves sont ' +
      'lues par votre collectivité seule, sauf les preuves du module «\u00a0motion\u00a0» une fois validées.',
    why: 'Vos collègues le voient, personne d’autre\u00a0: ils savent à qui en parler.',
    until: 'Après l’effacement de votre compte, elles ne vous nomment plus.',
  },
  {
    name: 'Fiches actions de votre collectivité',
    what:
      'Qui a enregistré chaque fiche en dernier, qui l’a publiée ou retirée, et quand. Une fiche nomme un service ou une ' +
      'fonction\u00a0: une adresse électronique ou un numéro de téléphone y sont refusés.',
    why: 'Vos collègues le voient, personne d’autre.',
    until:
      'Ce qui a été publié reste dans l’historique de la collectivité, même retiré. Après l’effacement de votre compte, elle ' +
      'ne vous nomme plus.',
  },
  {
    name: 'Fichiers de labels',
    what: 'Qui, de l’équipe de l’association, a enregistré ou retiré chaque fichier, et quand.',
    why: 'Les autres membres de l’équipe le voient\u00a0: ils savent à qui en parler.',
    until: 'Après l’effacement de votre compte, ils ne vous nomment plus.',
  },
  {
    name: 'Adresse IP',
    what: 'Une empreinte, par une clé qui n’est pas dans la base\u00a0: on n’en retrouve ni l’adresse, ni la personne.',
    why: 'Les essais de connexion sont comptés par réseau, pour ralentir qui essaierait des phrases de passe.',
    until: 'Un jour au plus.',
  },
];
