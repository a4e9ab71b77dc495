import type { ImportRefusalDto } from '@ou-en-est-on/contracts';
import { importFault, type SheetDraft } from '@ou-en-est-on/data';
import type { SheetFault, SheetFaultCode } from '@ou-en-est-on/domain';
import type { Fault } from '../http/problem-error.js';

/** What is wrong with a field of a sheet, said after its name. */
const MESSAGES: Readonly<Record<SheetFaultCode, string>> = {
  'missing-value': 'manque',
  'too-long': 'dépasse la longueur permise : raccourcissez',
  'contact-detail':
    'donne une adresse électronique ou un numéro de téléphone : une fiche est publique, nommez plutôt une fonction ou un service',
  'unknown-level': 'n’est pas un niveau de cette édition',
  'impossible-date': 'doit être une année de 1000 à 2999, un mois ou un jour : 2024, 2024-03 ou 2024-03-12',
  'dates-reversed': 'vient avant le début',
  'too-many': 'en compte plus de vingt : gardez l’essentiel',
  'duplicate-value': 'y est deux fois',
  'unknown-service': 'n’est pas un service de cette édition de la matrice',
  'unknown-proposal': 'n’est le numéro d’aucune proposition',
};

export const REFERENCE_TAKEN: Fault = {
  field: 'reference',
  message: 'est déjà celle d’une autre de vos fiches : donnez-en une autre',
};

/** The fault of a request: said of the field, naming the one at fault where it holds several. */
export function toFault({ field, code, value }: SheetFault): Fault {
  const isList = field === 'serviceIds' || field === 'proposalIds';
  return { field, message: isList && value !== null ? `« ${value} » ${MESSAGES[code]}` : MESSAGES[code] };
}

/** The refusal of a cell. */
export function toRefusal({ field, code, value }: SheetFault, { content, locate }: SheetDraft): ImportRefusalDto {
  const written = value ?? content[field];
  const place = { ...locate(field), value: typeof written === 'string' ? written : '' };
  return importFault(code, `${value === null ? 'Cette case' : `« ${value} »`} ${MESSAGES[code]}.`, place);
}
