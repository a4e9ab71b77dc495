import type { ImportRefusalDto, PlannedAwardDto } from '@ou-en-est-on/contracts';
import { type AwardDraft, importFault } from '@ou-en-est-on/data';
import {
  type AwardRemark,
  FIRST_LABEL_YEAR,
  LABEL_MENTIONS_LIMIT,
  LABEL_TEXT_LIMITS,
  type LabelFault,
  type LabelFaultCode,
  type LabelHolder,
  MOST_ATS,
} from '@ou-en-est-on/domain';

type Field = LabelFault['field'];

/** What is wrong in a cell, said as a sentence that says what to do. */
const MESSAGES: Readonly<Record<LabelFaultCode, string | ((field: Field) => string)>> = {
  'missing-value': 'Cette valeur manque : donnez-la.',
  'not-a-number': (field) =>
    field === 'year' ? 'Une année s’écrit en quatre chiffres : 2024.' : 'Écrivez le nombre de @ en chiffres : 4.',
  'out-of-range': (field) =>
    field === 'ats'
      ? `Un label a de 1 à ${String(MOST_ATS)} @ : corrigez.`
      : `Le premier label est de ${String(FIRST_LABEL_YEAR)} : corrigez.`,
  'future-date': 'Cette date est à venir : corrigez-la.',
  'impossible-date': 'Écrivez une année, un mois ou un jour qui existe : 2024, 2024-02 ou 2024-02-08.',
  'unknown-collectivity':
    'Ce site ne connaît aucune collectivité de ce code, même disparue : écrivez son code INSEE, son SIREN ou son identifiant, COM-35238. Si elle a disparu avant les données de ce site, retirez la ligne.',
  'lost-zero': 'Ce code a perdu son zéro, qu’un tableur retire : écrivez-le en cinq chiffres, ou COM-01004.',
  'too-long': (field) => `Ce texte dépasse ${String(longest(field))} caractères : raccourcissez-le.`,
  'too-many': `Plus de ${String(LABEL_MENTIONS_LIMIT)} mentions : gardez l’essentiel.`,
  'duplicate-value': 'Cette mention y est deux fois : gardez-en une.',
  'malformed-address': 'Écrivez l’adresse d’une page, https://…, ou laissez la case vide.',
};

function longest(field: Field): number {
  if (field === 'mentions') return LABEL_TEXT_LIMITS.mention;
  if (field === 'name') return LABEL_TEXT_LIMITS.name;
  return field === 'sourceUrl' ? LABEL_TEXT_LIMITS.sourceUrl : LABEL_TEXT_LIMITS.sourceTitle;
}

/** The refusal of a cell. */
export function toRefusal({ field, code, value }: LabelFault, { written, locate }: AwardDraft): ImportRefusalDto {
  const message = MESSAGES[code];
  const cell = written[field];
  const said = value ?? (typeof cell === 'string' ? cell : cell.join(' | '));
  return importFault(code, typeof message === 'string' ? message : message(field), { ...locate(field), value: said });
}

/** That of a line whose label another one gives already. */
export function toRepetition({ written, locate }: AwardDraft, first: AwardDraft): ImportRefusalDto {
  const { line } = first.locate('collectivity');
  const where = line === undefined ? 'plus haut' : `ligne ${String(line)}`;
  const message = `Cette collectivité a déjà un label de cette année, ${where} : n’en gardez qu’un.`;
  return importFault('duplicate-key', message, { ...locate('collectivity'), value: written.collectivity });
}

const REMARKS: Readonly<Record<AwardRemark, (holder: LabelHolder, name: string) => string>> = {
  'answered-by-another': ({ collectivity }) =>
    `Ce n’est pas, ou plus, une collectivité à part : le label se lira sur la page de ${collectivity.name}, qui dira à qui il fut donné.`,
  'other-name': (holder, name) =>
    `Le fichier écrit « ${name} », mais ce code est celui de ${holder.name ?? holder.givenTo} : vérifiez lequel est juste.`,
};

export function toRemark(code: AwardRemark | null, holder: LabelHolder, name: string): PlannedAwardDto['remark'] {
  return code && { code, message: REMARKS[code](holder, name) };
}
