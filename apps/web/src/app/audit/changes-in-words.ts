import type { AuditedActDto } from '@ou-en-est-on/contracts';
import { isCalendarDate } from '@ou-en-est-on/domain';
import { frenchDate } from '@ou-en-est-on/ui';
import { COLLECTIVITY_KIND_LABELS } from '../shared/labels/collectivity.labels';
import { PROGRAM_LABELS } from './operation.labels';
import { MEMBER_ROLE_LABELS, SITE_ROLE_LABELS, VALIDATOR_QUALITY_LABELS } from '../shared/labels/people.labels';

/** One thing that an act changed; null where there was, or is, nothing. */
export interface ChangedField {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Value = string | readonly string[];

const LABELS: Readonly<Record<string, string>> = {
  asked: 'Demandé sur',
  askedBy: 'Demandé par',
  closedOn: 'Depuis le',
  collectivityId: 'Collectivité',
  date: 'Date',
  'delegation.date': 'Date de la délégation',
  kept: 'Session gardée',
  kind: 'Nature',
  means: 'Moyen',
  members: 'Membres',
  name: 'Nom',
  on: 'À compter du',
  providedBy: 'Assuré par',
  purpose: 'Pour',
  quality: 'Qualité',
  reason: 'Motif',
  role: 'Rôle',
  route: 'Requête',
  session: 'Session',
  sha256: 'Empreinte du fichier',
  siren: 'SIREN',
  sourceFile: 'Fichier',
  stage: 'Étape',
  status: 'État',
  step: 'Étape',
  successor: 'A pris la suite',
  takenOver: 'Organismes que le code donne lui-même',
  value: 'Réponse',
  values: 'Valeurs',
  version: 'Version',
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

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  askedBy: Object.fromEntries(Object.entries(PROGRAM_LABELS).map(([name, label]) => [`system:${name}`, label])),
  kind: COLLECTIVITY_KIND_LABELS,
  means: { code: 'code de l’application', 'recovery-code': 'code de secours' },
  purpose: {
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
  status: { editing: 'en cours', submitted: 'soumis' },
  step: {
    edit: 'modification',
    end: 'fin',
    'hand-back': 'renvoi',
    submit: 'soumission',
    'take-back': 'reprise',
    validate: 'validation',
    withdraw: 'retrait',
  },
};

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

function labelOf(path: string): string {
  const [count = '', table = ''] = path.split('.').reverse();
  const counted = table === '' ? undefined : COUNTED[count];
  return LABELS[path] ?? (counted ? `${table}, ${counted}` : path);
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
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function inWords(path: string, value: Value | undefined): string | null {
  if (value === undefined || value.length === 0) return null;
  if (typeof value === 'string') return WORDS[path]?.[value] ?? (isCalendarDate(value) ? frenchDate(value) : value);
  const rest = value.length - SHOWN;
  const words = value.slice(0, SHOWN).map((one) => WORDS[path]?.[one] ?? one);
  return `${words.join(', ')}${rest > 0 ? ` et ${String(rest)} de plus` : ''}`;
}
