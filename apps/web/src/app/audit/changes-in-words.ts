import type { AuditedActDto } from '@ou-en-est-on/contracts';
import { type AuditedField, isCalendarDate } from '@ou-en-est-on/domain';
import { frenchDate, frenchNumber } from '@ou-en-est-on/ui';
import { instantInWords } from '../shared/instant-in-words';
import { PURPOSE_LABELS } from '../shared/labels/campaign.labels';
import { COLLECTIVITY_KIND_LABELS, STRATUM_LABELS } from '../shared/labels/collectivity.labels';
import { PROGRAM_LABELS } from './operation.labels';
import { MEMBER_ROLE_LABELS, SITE_ROLE_LABELS, VALIDATOR_QUALITY_LABELS } from '../shared/labels/people.labels';

/** One thing that an act changed; null where there was, or is, nothing. */
export interface ChangedField {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Value = string | readonly string[];

const LABELS: Readonly<Record<AuditedField, string>> = {
  aligned: 'Correspondances gardées',
  amount: 'Nombre donné',
  answers: 'Réponses refaites',
  'asked.code': 'Demandé sur le code',
  'asked.collectivity': 'Demandé pour la collectivité',
  'asked.collectivityId': 'Demandé sur la collectivité',
  'asked.id': 'Demandé sur',
  'asked.questionId': 'Demandé sur la question',
  'asked.role': 'Demandé sur le rôle',
  'asked.serviceId': 'Demandé sur le service',
  askedBy: 'Demandé par',
  awards: 'Labels apportés',
  becameCurrent: 'Devenue celle que le site montre',
  cancelReason: 'Motif de l’annulation',
  changed: 'Changés',
  changes: 'Changements',
  closedOn: 'Depuis le',
  collectivityId: 'Collectivité',
  collectivityIds: 'Collectivités nommées',
  corrected: 'Corrigés',
  corrections: 'Dont corrections',
  created: 'Ajoutés',
  datedOn: 'Date donnée',
  'delegation.date': 'Date de la délégation',
  editionId: 'Édition de la matrice',
  invited: 'Collectivités invitées',
  kept: 'Session gardée',
  kind: 'Nature',
  kinds: 'Natures invitées',
  knownAt: 'États publics à',
  level: 'Niveau',
  mandate: 'Mandat',
  means: 'Moyen',
  members: 'Membres',
  name: 'Nom',
  of: 'Nombre de lots',
  opensOn: 'Ouverture',
  part: 'Lot',
  photographOn: 'Jour photographié',
  proposalIds: 'Propositions servies',
  providedBy: 'Assuré par',
  publishedVersion: 'Version publique',
  purpose: 'Pour',
  quality: 'Qualité',
  reason: 'Motif',
  refused: 'Refusés',
  respondents: 'Collectivités répondantes',
  role: 'Rôle',
  route: 'Requête',
  serviceIds: 'Services servis',
  session: 'Session',
  sha256: 'Empreinte du fichier',
  siren: 'SIREN',
  sourceFile: 'Fichier',
  stage: 'Étape',
  states: 'États refaits',
  status: 'État',
  step: 'Étape',
  strata: 'Strates invitées',
  successor: 'A pris la suite',
  sums: 'Sommes refaites',
  tables: 'Tables',
  takenOver: 'Organismes que le code donne lui-même',
  territories: 'Territoires refaits',
  territoryIds: 'Régions et départements invités',
  title: 'Titre',
  unchanged: 'Inchangés',
  value: 'Réponse',
  values: 'Valeurs',
  version: 'Version',
  withdrawn: 'Retiré',
};

/** What a load did to the rows of a table, or left there: `proposal.inserted`, `tables.territory.sha256`. */
const COUNTED: Readonly<Record<string, string>> = {
  inserted: 'lignes ajoutées',
  kept: 'lignes gardées telles qu’on les a changées ici',
  removed: 'lignes retirées',
  rows: 'lignes en tout',
  sha256: 'empreinte',
  unchanged: 'lignes inchangées',
  updated: 'lignes changées',
};

const WORDS: Readonly<Partial<Record<AuditedField, Readonly<Record<string, string>>>>> = {
  askedBy: Object.fromEntries(Object.entries(PROGRAM_LABELS).map(([name, label]) => [`system:${name}`, label])),
  kind: COLLECTIVITY_KIND_LABELS,
  kinds: COLLECTIVITY_KIND_LABELS,
  means: { code: 'code de l’application', 'recovery-code': 'code de secours' },
  purpose: {
    ...PURPOSE_LABELS,
    invitation: 'une invitation',
    reset: 'une nouvelle phrase de passe',
    'second-factor': 'un second facteur',
  },
  quality: VALIDATOR_QUALITY_LABELS,
  reason: {
    'delegation-required': 'sans délégation',
    'other-account': 'compte de quelqu’un d’autre',
    'other-collectivity': 'autre collectivité',
    'passphrase-refused': 'mauvaise phrase de passe',
    'role-required': 'sans ce rôle',
    'second-factor-required': 'sans second facteur',
  },
  role: { ...MEMBER_ROLE_LABELS, ...SITE_ROLE_LABELS },
  stage: { 'signed-in': 'connexion ouverte', 'second-factor-expected': 'second facteur attendu' },
  status: { editing: 'en cours', submitted: 'soumis', published: 'publié', withdrawn: 'retiré' },
  step: {
    discard: 'suppression du brouillon',
    edit: 'modification',
    end: 'fin',
    'hand-back': 'renvoi',
    import: 'import d’un fichier',
    publish: 'publication',
    submit: 'soumission',
    'take-back': 'reprise',
    validate: 'validation',
    withdraw: 'retrait',
  },
  strata: STRATUM_LABELS,
  value: { 'not-concerned': 'non concernée', 'provided-by': 'assuré par une autre collectivité' },
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A list longer than this is cut, and says so. */
const SHOWN = 12;

/** What an act changed, field by field: of a list, what was taken away and what was added. */
export function changedFields({ before, after }: Pick<AuditedActDto, 'before' | 'after'>): ChangedField[] {
  const [was, is] = [valuesIn(before), valuesIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const changed = changeOf(was.get(path), is.get(path));
    if (!changed) return [];
    const [old, now] = changed;
    return [{ label: labelOf(path), before: inWords(path, old), after: inWords(path, now) }];
  });
}

/** An act of long ago may say what nothing says any more: it is named as it was. */
function labelOf(path: string): string {
  if (isField(path)) return LABELS[path];
  const [count = '', table = ''] = path.split('.').reverse();
  const counted = table === '' ? undefined : COUNTED[count];
  return counted ? `${table}, ${counted}` : path;
}

function isField(path: string): path is AuditedField {
  return Object.hasOwn(LABELS, path);
}

function changeOf(
  was: Value | undefined,
  is: Value | undefined,
): readonly [Value | undefined, Value | undefined] | null {
  if (Array.isArray(was) && Array.isArray(is)) {
    const [gone, come] = [was.filter((one) => !is.includes(one)), is.filter((one) => !was.includes(one))];
    return gone.length + come.length === 0 ? null : [gone, come];
  }
  return String(was) === String(is) ? null : [was, is];
}

/** Every value by its path; what is absent, null, empty or none is not there. */
function valuesIn(state: object | null, parent = ''): ReadonlyMap<string, Value> {
  return new Map(Object.entries(state ?? {}).flatMap(([name, value]) => valuesAt(`${parent}${name}`, value)));
}

function valuesAt(path: string, value: unknown): [string, Value][] {
  if (value === null || value === undefined || value === '' || value === 0) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[path, value.map(textOf)]];
  if (typeof value === 'object') return [...valuesIn(value, `${path}.`)];
  return [[path, textOf(value)]];
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return frenchNumber(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function inWords(path: string, value: Value | undefined): string | null {
  if (value === undefined || value.length === 0) return null;
  if (typeof value === 'string') return oneInWords(path, value);
  const rest = value.length - SHOWN;
  const words = value.slice(0, SHOWN).map((one) => oneInWords(path, one));
  return `${words.join(', ')}${rest > 0 ? ` et ${frenchNumber(rest)} de plus` : ''}`;
}

function oneInWords(path: string, value: string): string {
  const words = isField(path) ? WORDS[path]?.[value] : undefined;
  if (words !== undefined) return words;
  if (isCalendarDate(value)) return frenchDate(value);
  return INSTANT.test(value) ? instantInWords(value) : value;
}
