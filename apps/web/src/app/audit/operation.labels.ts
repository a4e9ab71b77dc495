import type { AccountAct, Operation, SystemName } from '@ou-en-est-on/domain';

/** On accounts, in the order that one meets them. */
export const ACCOUNT_ACT_LABELS: Readonly<Record<AccountAct, string>> = {
  'sign-in': 'Connexion',
  'give-second-factor': 'Code du second facteur',
  'sign-out': 'Déconnexion',
  'end-session': 'Fermeture d’une session',
  'end-other-sessions': 'Fermeture de ses autres sessions',
  'choose-collectivity': 'Choix de la collectivité',
  'prove-passphrase': 'Phrase de passe redonnée',
  'use-access-link': 'Usage d’un lien d’accès',
  'change-identity': 'Nom ou adresse corrigés',
  'change-passphrase': 'Changement de phrase de passe',
  'start-second-factor': 'Second facteur commencé',
  'confirm-second-factor': 'Second facteur activé',
  'remove-second-factor': 'Second facteur retiré',
  'renew-recovery-codes': 'Nouveaux codes de secours',
  'replace-second-factor': 'Abandon d’un second facteur perdu',
  'forget-second-factor': 'Abandon d’un second facteur illisible',
  'export-account': 'Téléchargement de ses données',
  'erase-account': 'Effacement de son compte',
  'invite-person': 'Invitation',
  'make-access-link': 'Lien d’accès fait pour quelqu’un',
  'make-second-factor-link': 'Lien de remplacement d’un second facteur',
  'end-sessions-of-person': 'Fermeture des sessions de quelqu’un',
  'erase-person': 'Effacement du compte de quelqu’un',
  'attach-person': 'Rattachement à une collectivité',
  'detach-person': 'Fin d’un rattachement',
  'grant-role': 'Rôle donné',
  'withdraw-role': 'Rôle retiré',
};

/** What programs of the site do by themselves. */
const PROGRAM_ACT_LABELS = {
  'publish-import': 'Publication d’un import',
  'undo-import': 'Retrait d’un import',
  'discard-import': 'Abandon d’un import jamais publié',
  'load-shipped-data': 'Chargement des données livrées',
  'load-territories': 'Chargement du code géographique',
  'publish-matrix-edition': 'Publication d’une édition de la matrice',
  'rebuild-roll-up': 'Sommes refaites',
  'end-state': 'Fin d’un état, avec sa collectivité',
  'take-photograph': 'Photographie d’une campagne',
} as const;

/** What the permission map names: done, or refused. */
const OPERATION_LABELS: Readonly<Record<Exclude<Operation, AccountAct>, string>> = {
  'manage-own-account': 'Gestion de son compte',
  'read-working-state': 'Lecture d’un état en cours',
  'edit-working-state': 'Réponse à l’autoévaluation',
  'submit-state': 'Soumission, ou reprise',
  'validate-state': 'Validation, ou retrait',
  'read-sheets': 'Lecture des fiches en cours',
  'edit-sheets': 'Écriture d’une fiche',
  'publish-sheets': 'Publication, ou retrait, d’une fiche',
  'read-members': 'Lecture des membres d’une collectivité',
  'reply-to-reading': 'Réponse à une lecture des faits',
  'record-evidence': 'Enregistrement d’une preuve',
  'propose-event': 'Proposition d’un avancement',
  'publish-event': 'Publication d’un avancement',
  'manage-campaigns': 'Gestion d’une campagne',
  'record-labels': 'Import de labels, ou son retrait',
  'run-imports': 'Import de données',
  'read-unpublished-review': 'Lecture d’un bilan non publié',
  'comment-review': 'Commentaire d’un bilan',
  'freeze-review': 'Gel d’un bilan',
  'list-people': 'Lecture des personnes',
  'manage-people': 'Gestion des personnes',
  'manage-collectivities': 'Gestion d’un organisme',
  'read-audit': 'Lecture du journal',
};

export const OPERATION_GROUPS = [
  { label: 'Comptes', labels: ACCOUNT_ACT_LABELS },
  { label: 'Ce que règlent les droits', labels: OPERATION_LABELS },
  { label: 'Programmes du site', labels: PROGRAM_ACT_LABELS },
] as const;

export const PROGRAM_LABELS: Readonly<Record<SystemName, string>> = {
  'sign-in': 'La page de connexion',
  command: 'Une commande sur le serveur',
  worker: 'Le traitement de fond',
  migration: 'La mise à jour de la base',
};

const WORDS: Readonly<Record<string, string>> = {
  ...ACCOUNT_ACT_LABELS,
  ...OPERATION_LABELS,
  ...PROGRAM_ACT_LABELS,
};

/** An act that this page has no words for is named as the service names it. */
export const operationInWords = (operation: string): string => WORDS[operation] ?? operation;
