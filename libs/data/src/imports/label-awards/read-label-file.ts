import { LABEL_AWARDS_LIMIT } from '@ou-en-est-on/domain';
import { importFault, UnreadableFile } from '../csv/import-fault.js';
import { listIn } from '../list-in.js';
import { looksLikeJson, readJsonDraft } from '../read-json.js';
import { readTable } from '../read-table.js';
import { LABEL_COLUMN_OF, LABEL_COLUMNS, type LabelColumn } from './label-columns.js';
import type { AwardDraft, LabelFile } from './label-file.js';
import { readLabelItems } from './read-label-json.js';

/**
 * Reads label awards from their table or from the list the API gives, every one of them, whatever the faults of the
 * others. What an award may say is the domain's to judge.
 */
export async function readLabelFile(bytes: Uint8Array): Promise<LabelFile> {
  try {
    const file = looksLikeJson(bytes) ? readLabelItems(readJsonDraft(bytes)) : await readRows(bytes);
    if (file.drafts.length > LABEL_AWARDS_LIMIT) return { drafts: [], faults: [TOO_MANY] };
    return file.drafts.length + file.faults.length === 0 ? { drafts: [], faults: [EMPTY] } : file;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { drafts: [], faults: error.faults };
  }
}

const TOO_MANY = importFault(
  'too-many',
  `Le fichier compte plus de ${String(LABEL_AWARDS_LIMIT)} labels : coupez-le en plusieurs.`,
);
const EMPTY = importFault('empty-file', 'Le fichier ne dit aucun label : écrivez-en un par ligne.');
/** The label as people write it: its number is still to be given. */
const ATS = /^@+$/;

async function readRows(bytes: Uint8Array): Promise<LabelFile> {
  const drafts: AwardDraft[] = [];
  const faults = await readTable<LabelColumn>(bytes, {
    ...{ columns: LABEL_COLUMNS, label: '« labels »' },
    isText: (column, cell) => column === 'arobases' && ATS.test(cell),
    take: (cells, line) => {
      drafts.push({
        written: {
          ...{ year: cells.annee, collectivity: cells.collectivite, name: cells.nom, ats: cells.arobases },
          mentions: listIn(cells.mentions),
          ...{ sourceTitle: cells.source, sourceUrl: cells.adresse_source, sourceDate: cells.date_source },
        },
        locate: (field) => ({ line, column: LABEL_COLUMN_OF[field] }),
      });
    },
  });
  return { drafts, faults };
}
