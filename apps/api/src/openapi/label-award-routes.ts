import {
  fileImportQuery,
  labelAwardList,
  labelAwardQuery,
  labelImport,
  labelImportAwardList,
  labelImportList,
  labelImportReport,
  pageQuery,
  withdrawLabelsInput,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const subject = 'Labels';
const IMPORTS = '/api/v1/label-imports';

export const LABEL_AWARD_ROUTES: readonly Route[] = [
  {
    subject,
    path: '/api/v1/label-awards',
    operationId: 'listLabelAwards',
    summary:
      'Les labels « Villes Internet » des collectivités, le dernier d’abord ; en CSV, la forme que l’import reprend',
    query: labelAwardQuery,
    response: labelAwardList,
    csv: true,
  },
  {
    subject,
    path: IMPORTS,
    operation: 'record-labels',
    operationId: 'listLabelImports',
    summary: 'Les fichiers de labels enregistrés, le dernier d’abord',
    query: pageQuery,
    response: labelImportList,
  },
  {
    subject,
    path: IMPORTS,
    method: 'post',
    operation: 'record-labels',
    operationId: 'importLabels',
    summary: 'Essayer, ou enregistrer, un fichier de labels (CSV ou JSON), tout entier ou pas du tout',
    query: fileImportQuery,
    files: ['text/csv', 'application/json', 'application/octet-stream'],
    response: labelImportReport,
  },
  {
    subject,
    path: `${IMPORTS}/{id}/awards`,
    operation: 'record-labels',
    operationId: 'listLabelsOfImport',
    summary: 'Ce qu’un fichier a changé ; en CSV, la forme que l’import reprend',
    query: pageQuery,
    response: labelImportAwardList,
    csv: true,
  },
  {
    subject,
    path: `${IMPORTS}/{id}/withdraw`,
    method: 'post',
    operation: 'record-labels',
    operationId: 'withdrawLabels',
    summary: 'Retirer un fichier enregistré par erreur : ce qu’il avait corrigé se montre de nouveau',
    input: withdrawLabelsInput,
    response: labelImport,
  },
];
